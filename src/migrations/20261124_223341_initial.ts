import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`practices_goals\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`practices_goals_order_idx\` ON \`practices_goals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`practices_goals_parent_id_idx\` ON \`practices_goals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`practices_target_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`practices_target_groups_order_idx\` ON \`practices_target_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`practices_target_groups_parent_id_idx\` ON \`practices_target_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`practices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`slug\` text,
  	\`owner_id\` text(36),
  	\`touched_at\` text,
  	\`summary\` text,
  	\`image_id\` text(36),
  	\`description\` text,
  	\`category_id\` text(36),
  	\`source_file\` text,
  	\`source_key\` text,
  	\`source_import_hash\` text,
  	\`source_image_filename\` text,
  	\`source_footer\` text,
  	\`source_imported_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`practices_slug_idx\` ON \`practices\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`practices_owner_idx\` ON \`practices\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_image_idx\` ON \`practices\` (\`image_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_category_idx\` ON \`practices\` (\`category_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_source_source_key_idx\` ON \`practices\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`practices_created_at_idx\` ON \`practices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`practices_deleted_at_idx\` ON \`practices\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`practices_updated_at_idx\` ON \`practices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`practices__status_idx\` ON \`practices\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_title_idx\` ON \`practices\` (\`_status\`,\`title\`);`)
  await db.run(sql`CREATE INDEX \`category__status_idx\` ON \`practices\` (\`category_id\`,\`_status\`);`)
  await db.run(sql`CREATE TABLE \`practices_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`categories_id\` text(36),
  	\`actions_id\` text(36),
  	\`practices_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`actions_id\`) REFERENCES \`actions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`practices_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`practices_rels_order_idx\` ON \`practices_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_parent_idx\` ON \`practices_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_path_idx\` ON \`practices_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_categories_id_idx\` ON \`practices_rels\` (\`categories_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_actions_id_idx\` ON \`practices_rels\` (\`actions_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_practices_id_idx\` ON \`practices_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v_version_goals\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_practices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_practices_v_version_goals_order_idx\` ON \`_practices_v_version_goals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_goals_parent_id_idx\` ON \`_practices_v_version_goals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v_version_target_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_practices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_practices_v_version_target_groups_order_idx\` ON \`_practices_v_version_target_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_target_groups_parent_id_idx\` ON \`_practices_v_version_target_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_slug\` text,
  	\`version_owner_id\` text(36),
  	\`version_touched_at\` text,
  	\`version_summary\` text,
  	\`version_image_id\` text(36),
  	\`version_description\` text,
  	\`version_category_id\` text(36),
  	\`version_source_file\` text,
  	\`version_source_key\` text,
  	\`version_source_import_hash\` text,
  	\`version_source_image_filename\` text,
  	\`version_source_footer\` text,
  	\`version_source_imported_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version_updated_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_practices_v_parent_idx\` ON \`_practices_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_slug_idx\` ON \`_practices_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_owner_idx\` ON \`_practices_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_image_idx\` ON \`_practices_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_category_idx\` ON \`_practices_v\` (\`version_category_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_source_version_source_key_idx\` ON \`_practices_v\` (\`version_source_key\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_created_at_idx\` ON \`_practices_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_deleted_at_idx\` ON \`_practices_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_updated_at_idx\` ON \`_practices_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version__status_idx\` ON \`_practices_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_created_at_idx\` ON \`_practices_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_updated_at_idx\` ON \`_practices_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_latest_idx\` ON \`_practices_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_title_idx\` ON \`_practices_v\` (\`version__status\`,\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`version_category_version__status_idx\` ON \`_practices_v\` (\`version_category_id\`,\`version__status\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`categories_id\` text(36),
  	\`actions_id\` text(36),
  	\`practices_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_practices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`actions_id\`) REFERENCES \`actions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`practices_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_practices_v_rels_order_idx\` ON \`_practices_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_rels_parent_idx\` ON \`_practices_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_rels_path_idx\` ON \`_practices_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_rels_categories_id_idx\` ON \`_practices_v_rels\` (\`categories_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_rels_actions_id_idx\` ON \`_practices_v_rels\` (\`actions_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_rels_practices_id_idx\` ON \`_practices_v_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE TABLE \`implementations_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`implementations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`implementations_links_order_idx\` ON \`implementations_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`implementations_links_parent_id_idx\` ON \`implementations_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`implementations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`practice_is_public\` integer DEFAULT false,
  	\`practice_id\` text(36),
  	\`city_id\` text(36),
  	\`project_name\` text,
  	\`description\` text,
  	\`results\` text,
  	\`lessons\` text,
  	\`phase\` text,
  	\`start_date\` text,
  	\`end_date\` text,
  	\`budget_band\` text,
  	\`contact_role\` text,
  	\`contact_email\` text,
  	\`contact_url\` text,
  	\`contact_public\` integer DEFAULT false,
  	\`inspired_by_id\` text(36),
  	\`source_file\` text,
  	\`source_key\` text,
  	\`source_import_hash\` text,
  	\`source_city_name\` text,
  	\`source_line\` numeric,
  	\`last_verified_at\` text,
  	\`order\` numeric DEFAULT 0,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`practice_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`city_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`inspired_by_id\`) REFERENCES \`implementations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`implementations_title_idx\` ON \`implementations\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`implementations_practice_is_public_idx\` ON \`implementations\` (\`practice_is_public\`);`)
  await db.run(sql`CREATE INDEX \`implementations_practice_idx\` ON \`implementations\` (\`practice_id\`);`)
  await db.run(sql`CREATE INDEX \`implementations_city_idx\` ON \`implementations\` (\`city_id\`);`)
  await db.run(sql`CREATE INDEX \`implementations_phase_idx\` ON \`implementations\` (\`phase\`);`)
  await db.run(sql`CREATE INDEX \`implementations_inspired_by_idx\` ON \`implementations\` (\`inspired_by_id\`);`)
  await db.run(sql`CREATE INDEX \`implementations_source_source_key_idx\` ON \`implementations\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`implementations_last_verified_at_idx\` ON \`implementations\` (\`last_verified_at\`);`)
  await db.run(sql`CREATE INDEX \`implementations_order_idx\` ON \`implementations\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`implementations_created_at_idx\` ON \`implementations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`implementations_deleted_at_idx\` ON \`implementations\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`implementations_updated_at_idx\` ON \`implementations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`implementations__status_idx\` ON \`implementations\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`practice__status_order_idx\` ON \`implementations\` (\`practice_id\`,\`_status\`,\`order\`);`)
  await db.run(sql`CREATE INDEX \`city__status_idx\` ON \`implementations\` (\`city_id\`,\`_status\`);`)
  await db.run(sql`CREATE INDEX \`practiceIsPublic__status_title_idx\` ON \`implementations\` (\`practice_is_public\`,\`_status\`,\`title\`);`)
  await db.run(sql`CREATE TABLE \`implementations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`cities_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`implementations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cities_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`implementations_rels_order_idx\` ON \`implementations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`implementations_rels_parent_idx\` ON \`implementations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`implementations_rels_path_idx\` ON \`implementations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`implementations_rels_cities_id_idx\` ON \`implementations_rels\` (\`cities_id\`);`)
  await db.run(sql`CREATE INDEX \`implementations_rels_media_id_idx\` ON \`implementations_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_implementations_v_version_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_implementations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_links_order_idx\` ON \`_implementations_v_version_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_links_parent_id_idx\` ON \`_implementations_v_version_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_implementations_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_practice_is_public\` integer DEFAULT false,
  	\`version_practice_id\` text(36),
  	\`version_city_id\` text(36),
  	\`version_project_name\` text,
  	\`version_description\` text,
  	\`version_results\` text,
  	\`version_lessons\` text,
  	\`version_phase\` text,
  	\`version_start_date\` text,
  	\`version_end_date\` text,
  	\`version_budget_band\` text,
  	\`version_contact_role\` text,
  	\`version_contact_email\` text,
  	\`version_contact_url\` text,
  	\`version_contact_public\` integer DEFAULT false,
  	\`version_inspired_by_id\` text(36),
  	\`version_source_file\` text,
  	\`version_source_key\` text,
  	\`version_source_import_hash\` text,
  	\`version_source_city_name\` text,
  	\`version_source_line\` numeric,
  	\`version_last_verified_at\` text,
  	\`version_order\` numeric DEFAULT 0,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version_updated_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`implementations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_practice_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_city_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_inspired_by_id\`) REFERENCES \`implementations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_implementations_v_parent_idx\` ON \`_implementations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version_title_idx\` ON \`_implementations_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version_practice_is_public_idx\` ON \`_implementations_v\` (\`version_practice_is_public\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version_practice_idx\` ON \`_implementations_v\` (\`version_practice_id\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version_city_idx\` ON \`_implementations_v\` (\`version_city_id\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version_phase_idx\` ON \`_implementations_v\` (\`version_phase\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version_inspired_by_idx\` ON \`_implementations_v\` (\`version_inspired_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_source_version_source_key_idx\` ON \`_implementations_v\` (\`version_source_key\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version_last_verified_at_idx\` ON \`_implementations_v\` (\`version_last_verified_at\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version_order_idx\` ON \`_implementations_v\` (\`version_order\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version_created_at_idx\` ON \`_implementations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version_deleted_at_idx\` ON \`_implementations_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version_updated_at_idx\` ON \`_implementations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version__status_idx\` ON \`_implementations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_created_at_idx\` ON \`_implementations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_updated_at_idx\` ON \`_implementations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_latest_idx\` ON \`_implementations_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_practice_version__status_version_order_idx\` ON \`_implementations_v\` (\`version_practice_id\`,\`version__status\`,\`version_order\`);`)
  await db.run(sql`CREATE INDEX \`version_city_version__status_idx\` ON \`_implementations_v\` (\`version_city_id\`,\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`version_practiceIsPublic_version__status_version_title_idx\` ON \`_implementations_v\` (\`version_practice_is_public\`,\`version__status\`,\`version_title\`);`)
  await db.run(sql`CREATE TABLE \`_implementations_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`cities_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_implementations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cities_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_implementations_v_rels_order_idx\` ON \`_implementations_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_rels_parent_idx\` ON \`_implementations_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_rels_path_idx\` ON \`_implementations_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_rels_cities_id_idx\` ON \`_implementations_v_rels\` (\`cities_id\`);`)
  await db.run(sql`CREATE INDEX \`_implementations_v_rels_media_id_idx\` ON \`_implementations_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`credit\` text,
  	\`licence\` text NOT NULL,
  	\`people\` text,
  	\`consent_obtained\` integer DEFAULT false,
  	\`consent_by\` text,
  	\`consent_date\` text,
  	\`consent_expires_on\` text,
  	\`source_filename\` text,
  	\`is_public\` integer DEFAULT false,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_klein_url\` text,
  	\`sizes_klein_width\` numeric,
  	\`sizes_klein_height\` numeric,
  	\`sizes_klein_mime_type\` text,
  	\`sizes_klein_filesize\` numeric,
  	\`sizes_klein_filename\` text,
  	\`sizes_middel_url\` text,
  	\`sizes_middel_width\` numeric,
  	\`sizes_middel_height\` numeric,
  	\`sizes_middel_mime_type\` text,
  	\`sizes_middel_filesize\` numeric,
  	\`sizes_middel_filename\` text,
  	\`sizes_groot_url\` text,
  	\`sizes_groot_width\` numeric,
  	\`sizes_groot_height\` numeric,
  	\`sizes_groot_mime_type\` text,
  	\`sizes_groot_filesize\` numeric,
  	\`sizes_groot_filename\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`media_is_public_idx\` ON \`media\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`media_deleted_at_idx\` ON \`media\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_klein_sizes_klein_filename_idx\` ON \`media\` (\`sizes_klein_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_middel_sizes_middel_filename_idx\` ON \`media\` (\`sizes_middel_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_groot_sizes_groot_filename_idx\` ON \`media\` (\`sizes_groot_filename\`);`)
  await db.run(sql`CREATE TABLE \`categories\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`slug\` text,
  	\`uri\` text,
  	\`description\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE INDEX \`categories_name_idx\` ON \`categories\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`categories_slug_idx\` ON \`categories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`categories_created_at_idx\` ON \`categories\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`categories_updated_at_idx\` ON \`categories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`categories__status_idx\` ON \`categories\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_categories_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_slug\` text,
  	\`version_uri\` text,
  	\`version_description\` text,
  	\`version_created_at\` text,
  	\`version_updated_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_categories_v_parent_idx\` ON \`_categories_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_categories_v_version_version_name_idx\` ON \`_categories_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_categories_v_version_version_slug_idx\` ON \`_categories_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_categories_v_version_version_created_at_idx\` ON \`_categories_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_categories_v_version_version_updated_at_idx\` ON \`_categories_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_categories_v_version_version__status_idx\` ON \`_categories_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_categories_v_created_at_idx\` ON \`_categories_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_categories_v_updated_at_idx\` ON \`_categories_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_categories_v_latest_idx\` ON \`_categories_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`actions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`full_title\` text,
  	\`programme_id\` text(36) NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`objective\` numeric,
  	\`title\` text NOT NULL,
  	\`kpi_unit\` text,
  	\`wording\` text DEFAULT 'official' NOT NULL,
  	\`note\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`actions_full_title_idx\` ON \`actions\` (\`full_title\`);`)
  await db.run(sql`CREATE INDEX \`actions_programme_idx\` ON \`actions\` (\`programme_id\`);`)
  await db.run(sql`CREATE INDEX \`actions_number_idx\` ON \`actions\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`actions_objective_idx\` ON \`actions\` (\`objective\`);`)
  await db.run(sql`CREATE INDEX \`actions_title_idx\` ON \`actions\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`actions_created_at_idx\` ON \`actions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`actions_updated_at_idx\` ON \`actions\` (\`updated_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`programme_number_idx\` ON \`actions\` (\`programme_id\`,\`number\`);`)
  await db.run(sql`CREATE TABLE \`programmes_objectives\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`title\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programmes_objectives_order_idx\` ON \`programmes_objectives\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`programmes_objectives_parent_id_idx\` ON \`programmes_objectives\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`programmes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text,
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`programmes_slug_idx\` ON \`programmes\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`programmes_created_at_idx\` ON \`programmes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`programmes_updated_at_idx\` ON \`programmes\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`cities_aliases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`nis\` text,
  	\`kind\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cities_aliases_order_idx\` ON \`cities_aliases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cities_aliases_parent_id_idx\` ON \`cities_aliases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cities_aliases_name_idx\` ON \`cities_aliases\` (\`name\`);`)
  await db.run(sql`CREATE TABLE \`cities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text DEFAULT 'gemeente' NOT NULL,
  	\`province\` text,
  	\`slug\` text,
  	\`nis\` text,
  	\`location_lat\` numeric,
  	\`location_lon\` numeric,
  	\`kbo\` text,
  	\`kbo_ocmw\` text,
  	\`ovo\` text,
  	\`wikidata\` text,
  	\`valid_to\` text,
  	\`replaced_by_id\` text(36),
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`replaced_by_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`cities_name_idx\` ON \`cities\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`cities_kind_idx\` ON \`cities\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`cities_province_idx\` ON \`cities\` (\`province\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`cities_slug_idx\` ON \`cities\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`cities_nis_idx\` ON \`cities\` (\`nis\`);`)
  await db.run(sql`CREATE INDEX \`cities_kbo_idx\` ON \`cities\` (\`kbo\`);`)
  await db.run(sql`CREATE INDEX \`cities_kbo_ocmw_idx\` ON \`cities\` (\`kbo_ocmw\`);`)
  await db.run(sql`CREATE INDEX \`cities_replaced_by_idx\` ON \`cities\` (\`replaced_by_id\`);`)
  await db.run(sql`CREATE INDEX \`cities_created_at_idx\` ON \`cities\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`cities_updated_at_idx\` ON \`cities\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`cities_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cities_texts_order_parent\` ON \`cities_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cities_texts_text_idx\` ON \`cities_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'contributor' NOT NULL,
  	\`city_id\` text(36),
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`city_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_role_idx\` ON \`users\` (\`role\`);`)
  await db.run(sql`CREATE INDEX \`users_city_idx\` ON \`users\` (\`city_id\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`practices_id\` text(36),
  	\`implementations_id\` text(36),
  	\`media_id\` text(36),
  	\`categories_id\` text(36),
  	\`actions_id\` text(36),
  	\`programmes_id\` text(36),
  	\`cities_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`practices_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`implementations_id\`) REFERENCES \`implementations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`actions_id\`) REFERENCES \`actions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programmes_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cities_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_practices_id_idx\` ON \`payload_locked_documents_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_implementations_id_idx\` ON \`payload_locked_documents_rels\` (\`implementations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_categories_id_idx\` ON \`payload_locked_documents_rels\` (\`categories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_actions_id_idx\` ON \`payload_locked_documents_rels\` (\`actions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_programmes_id_idx\` ON \`payload_locked_documents_rels\` (\`programmes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_cities_id_idx\` ON \`payload_locked_documents_rels\` (\`cities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`contact_email\` text DEFAULT 'samenleven@vvsg.be' NOT NULL,
  	\`submit_cta_text\` text DEFAULT 'Staat jouw praktijk nog niet in de databank? Vul dan deze fiche in.',
  	\`submit_cta_url\` text,
  	\`contact_text\` text DEFAULT 'Deze databank bouwen we samen met jullie! Wil je een wijziging, foto, update of opmerking doorgeven? Mail samenleven@vvsg.be.',
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`practices_goals\`;`)
  await db.run(sql`DROP TABLE \`practices_target_groups\`;`)
  await db.run(sql`DROP TABLE \`practices\`;`)
  await db.run(sql`DROP TABLE \`practices_rels\`;`)
  await db.run(sql`DROP TABLE \`_practices_v_version_goals\`;`)
  await db.run(sql`DROP TABLE \`_practices_v_version_target_groups\`;`)
  await db.run(sql`DROP TABLE \`_practices_v\`;`)
  await db.run(sql`DROP TABLE \`_practices_v_rels\`;`)
  await db.run(sql`DROP TABLE \`implementations_links\`;`)
  await db.run(sql`DROP TABLE \`implementations\`;`)
  await db.run(sql`DROP TABLE \`implementations_rels\`;`)
  await db.run(sql`DROP TABLE \`_implementations_v_version_links\`;`)
  await db.run(sql`DROP TABLE \`_implementations_v\`;`)
  await db.run(sql`DROP TABLE \`_implementations_v_rels\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`categories\`;`)
  await db.run(sql`DROP TABLE \`_categories_v\`;`)
  await db.run(sql`DROP TABLE \`actions\`;`)
  await db.run(sql`DROP TABLE \`programmes_objectives\`;`)
  await db.run(sql`DROP TABLE \`programmes\`;`)
  await db.run(sql`DROP TABLE \`cities_aliases\`;`)
  await db.run(sql`DROP TABLE \`cities\`;`)
  await db.run(sql`DROP TABLE \`cities_texts\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
}
