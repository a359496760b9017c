import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`audit_log\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`actor_name\` text NOT NULL,
  	\`actor_role\` text,
  	\`actor_id\` text,
  	\`entity_title\` text,
  	\`entity\` text,
  	\`entity_id\` text,
  	\`version_id\` text,
  	\`from\` text,
  	\`to\` text,
  	\`city\` text,
  	\`request_id\` text,
  	\`details\` text,
  	\`previous_hash\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_log_seq_idx\` ON \`audit_log\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_at_idx\` ON \`audit_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_action_idx\` ON \`audit_log\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_actor_id_idx\` ON \`audit_log\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_entity_id_idx\` ON \`audit_log\` (\`entity_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_city_idx\` ON \`audit_log\` (\`city\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_created_at_idx\` ON \`audit_log\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_updated_at_idx\` ON \`audit_log\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_head\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`hash\` text NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_head_key_idx\` ON \`audit_head\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`audit_head_created_at_idx\` ON \`audit_head\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_head_updated_at_idx\` ON \`audit_head\` (\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`saved_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`saved_by_user_id\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_saved_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_saved_by_user_id\` text;`)
  await db.run(sql`ALTER TABLE \`implementations\` ADD \`saved_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`implementations\` ADD \`saved_by_user_id\` text;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` ADD \`version_saved_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` ADD \`version_saved_by_user_id\` text;`)
  await db.run(sql`ALTER TABLE \`categories\` ADD \`saved_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`categories\` ADD \`saved_by_user_id\` text;`)
  await db.run(sql`ALTER TABLE \`_categories_v\` ADD \`version_saved_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`_categories_v\` ADD \`version_saved_by_user_id\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`audit_log_id\` text(36) REFERENCES audit_log(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`audit_head_id\` text(36) REFERENCES audit_head(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_log_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_log_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_head_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_head_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`reset_password_requested_at\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`audit_head\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
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
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "practices_id", "implementations_id", "media_id", "categories_id", "actions_id", "programmes_id", "cities_id", "users_id") SELECT "id", "order", "parent_id", "path", "practices_id", "implementations_id", "media_id", "categories_id", "actions_id", "programmes_id", "cities_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`ALTER TABLE \`users\` ADD \`reset_password_requested_at\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` DROP COLUMN \`saved_by_name\`;`)
  await db.run(sql`ALTER TABLE \`practices\` DROP COLUMN \`saved_by_user_id\`;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` DROP COLUMN \`version_saved_by_name\`;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` DROP COLUMN \`version_saved_by_user_id\`;`)
  await db.run(sql`ALTER TABLE \`implementations\` DROP COLUMN \`saved_by_name\`;`)
  await db.run(sql`ALTER TABLE \`implementations\` DROP COLUMN \`saved_by_user_id\`;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` DROP COLUMN \`version_saved_by_name\`;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` DROP COLUMN \`version_saved_by_user_id\`;`)
  await db.run(sql`ALTER TABLE \`categories\` DROP COLUMN \`saved_by_name\`;`)
  await db.run(sql`ALTER TABLE \`categories\` DROP COLUMN \`saved_by_user_id\`;`)
  await db.run(sql`ALTER TABLE \`_categories_v\` DROP COLUMN \`version_saved_by_name\`;`)
  await db.run(sql`ALTER TABLE \`_categories_v\` DROP COLUMN \`version_saved_by_user_id\`;`)
}
