import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`review_requests_documents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`entity\` text,
  	\`entity_id\` text,
  	\`version_id\` text,
  	\`title\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`review_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`review_requests_documents_order_idx\` ON \`review_requests_documents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_documents_parent_id_idx\` ON \`review_requests_documents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_documents_entity_id_idx\` ON \`review_requests_documents\` (\`entity_id\`);`)
  await db.run(sql`CREATE TABLE \`review_requests_remarks_answers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`author_id\` text(36),
  	\`author_name\` text,
  	\`at\` text,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`review_requests_remarks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`review_requests_remarks_answers_order_idx\` ON \`review_requests_remarks_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_remarks_answers_parent_id_idx\` ON \`review_requests_remarks_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_remarks_answers_author_idx\` ON \`review_requests_remarks_answers\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_remarks_answers_at_idx\` ON \`review_requests_remarks_answers\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`review_requests_remarks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`entity_id\` text,
  	\`field\` text,
  	\`text\` text,
  	\`author_id\` text(36),
  	\`author_name\` text,
  	\`at\` text,
  	\`resolved_at\` text,
  	\`resolved_by_id\` text(36),
  	\`resolved_by_name\` text,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`resolved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`review_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`review_requests_remarks_order_idx\` ON \`review_requests_remarks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_remarks_parent_id_idx\` ON \`review_requests_remarks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_remarks_author_idx\` ON \`review_requests_remarks\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_remarks_at_idx\` ON \`review_requests_remarks\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_remarks_resolved_at_idx\` ON \`review_requests_remarks\` (\`resolved_at\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_remarks_resolved_by_idx\` ON \`review_requests_remarks\` (\`resolved_by_id\`);`)
  await db.run(sql`CREATE TABLE \`review_requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`state\` text NOT NULL,
  	\`city_id\` text(36),
  	\`submitted_by_id\` text(36),
  	\`submitted_by_name\` text,
  	\`submitted_at\` text,
  	\`note\` text,
  	\`assignee_id\` text(36),
  	\`assignee_name\` text,
  	\`decided_by_id\` text(36),
  	\`decided_by_name\` text,
  	\`decided_at\` text,
  	\`reason\` text,
  	\`scheduled_for\` text,
  	\`scheduled_by_id\` text(36),
  	\`scheduled_by_name\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`city_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assignee_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`scheduled_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`review_requests_title_idx\` ON \`review_requests\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_state_idx\` ON \`review_requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_city_idx\` ON \`review_requests\` (\`city_id\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_submitted_by_idx\` ON \`review_requests\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_submitted_at_idx\` ON \`review_requests\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_assignee_idx\` ON \`review_requests\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_decided_by_idx\` ON \`review_requests\` (\`decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_decided_at_idx\` ON \`review_requests\` (\`decided_at\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_scheduled_for_idx\` ON \`review_requests\` (\`scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_scheduled_by_idx\` ON \`review_requests\` (\`scheduled_by_id\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_created_at_idx\` ON \`review_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`review_requests_updated_at_idx\` ON \`review_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`state_submittedAt_idx\` ON \`review_requests\` (\`state\`,\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`city_state_idx\` ON \`review_requests\` (\`city_id\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`api_clients\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`scope\` text DEFAULT 'published' NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`key_hint\` text,
  	\`last_used_at\` text,
  	\`key_hash\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`api_clients_key_hash_idx\` ON \`api_clients\` (\`key_hash\`);`)
  await db.run(sql`CREATE INDEX \`api_clients_created_at_idx\` ON \`api_clients\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`api_clients_updated_at_idx\` ON \`api_clients\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`notifications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`recipient_id\` text(36),
  	\`kind\` text NOT NULL,
  	\`data\` text,
  	\`at_once\` integer DEFAULT true,
  	\`sent_at\` text,
  	\`dropped\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`recipient_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notifications_recipient_idx\` ON \`notifications\` (\`recipient_id\`);`)
  await db.run(sql`CREATE INDEX \`notifications_sent_at_idx\` ON \`notifications\` (\`sent_at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_created_at_idx\` ON \`notifications\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_updated_at_idx\` ON \`notifications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`recipient_atOnce_sentAt_idx\` ON \`notifications\` (\`recipient_id\`,\`at_once\`,\`sent_at\`);`)
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
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`saved_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`saved_by_user_id\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`first_published_at\` text;`)
  await db.run(sql`CREATE INDEX \`practices_first_published_at_idx\` ON \`practices\` (\`first_published_at\`);`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_saved_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_saved_by_user_id\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_first_published_at\` text;`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_first_published_at_idx\` ON \`_practices_v\` (\`version_first_published_at\`);`)
  await db.run(sql`ALTER TABLE \`implementations\` ADD \`saved_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`implementations\` ADD \`saved_by_user_id\` text;`)
  await db.run(sql`ALTER TABLE \`implementations\` ADD \`revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`implementations\` ADD \`first_published_at\` text;`)
  await db.run(sql`CREATE INDEX \`implementations_first_published_at_idx\` ON \`implementations\` (\`first_published_at\`);`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` ADD \`version_saved_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` ADD \`version_saved_by_user_id\` text;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` ADD \`version_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` ADD \`version_first_published_at\` text;`)
  await db.run(sql`CREATE INDEX \`_implementations_v_version_version_first_published_at_idx\` ON \`_implementations_v\` (\`version_first_published_at\`);`)
  await db.run(sql`ALTER TABLE \`categories\` ADD \`saved_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`categories\` ADD \`saved_by_user_id\` text;`)
  await db.run(sql`ALTER TABLE \`categories\` ADD \`revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`categories\` ADD \`first_published_at\` text;`)
  await db.run(sql`CREATE INDEX \`categories_first_published_at_idx\` ON \`categories\` (\`first_published_at\`);`)
  await db.run(sql`ALTER TABLE \`_categories_v\` ADD \`version_saved_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`_categories_v\` ADD \`version_saved_by_user_id\` text;`)
  await db.run(sql`ALTER TABLE \`_categories_v\` ADD \`version_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`_categories_v\` ADD \`version_first_published_at\` text;`)
  await db.run(sql`CREATE INDEX \`_categories_v_version_version_first_published_at_idx\` ON \`_categories_v\` (\`version_first_published_at\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`suspended\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`mail_preference\` text DEFAULT 'each';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`password_link_hash\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`invited_by\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`password_link_expires_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`invited_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`accepted_at\` text;`)
  await db.run(sql`CREATE INDEX \`users_password_link_hash_idx\` ON \`users\` (\`password_link_hash\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`review_requests_id\` text(36) REFERENCES review_requests(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`api_clients_id\` text(36) REFERENCES api_clients(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`notifications_id\` text(36) REFERENCES notifications(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`audit_log_id\` text(36) REFERENCES audit_log(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`audit_head_id\` text(36) REFERENCES audit_head(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_review_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`review_requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_clients_id_idx\` ON \`payload_locked_documents_rels\` (\`api_clients_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notifications_id_idx\` ON \`payload_locked_documents_rels\` (\`notifications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_log_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_log_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_head_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_head_id\`);`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`allow_own_approval\` integer DEFAULT false;`)
  await db.run(sql`UPDATE \`practices\` SET \`first_published_at\` = (SELECT min(v.\`created_at\`) FROM \`_practices_v\` v WHERE v.\`parent_id\` = \`practices\`.\`id\` AND v.\`version__status\` = 'published');`)
  await db.run(sql`UPDATE \`practices\` SET \`first_published_at\` = \`created_at\` WHERE \`first_published_at\` IS NULL AND \`_status\` = 'published';`)
  await db.run(sql`UPDATE \`implementations\` SET \`first_published_at\` = (SELECT min(v.\`created_at\`) FROM \`_implementations_v\` v WHERE v.\`parent_id\` = \`implementations\`.\`id\` AND v.\`version__status\` = 'published');`)
  await db.run(sql`UPDATE \`implementations\` SET \`first_published_at\` = \`created_at\` WHERE \`first_published_at\` IS NULL AND \`_status\` = 'published';`)
  await db.run(sql`UPDATE \`categories\` SET \`first_published_at\` = (SELECT min(v.\`created_at\`) FROM \`_categories_v\` v WHERE v.\`parent_id\` = \`categories\`.\`id\` AND v.\`version__status\` = 'published');`)
  await db.run(sql`UPDATE \`categories\` SET \`first_published_at\` = \`created_at\` WHERE \`first_published_at\` IS NULL AND \`_status\` = 'published';`)
  await db.run(sql`UPDATE \`_practices_v\` SET \`version_first_published_at\` = (SELECT d.\`first_published_at\` FROM \`practices\` d WHERE d.\`id\` = \`_practices_v\`.\`parent_id\`) WHERE \`latest\` = 1;`)
  await db.run(sql`UPDATE \`_implementations_v\` SET \`version_first_published_at\` = (SELECT d.\`first_published_at\` FROM \`implementations\` d WHERE d.\`id\` = \`_implementations_v\`.\`parent_id\`) WHERE \`latest\` = 1;`)
  await db.run(sql`UPDATE \`_categories_v\` SET \`version_first_published_at\` = (SELECT d.\`first_published_at\` FROM \`categories\` d WHERE d.\`id\` = \`_categories_v\`.\`parent_id\`) WHERE \`latest\` = 1;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`review_requests_documents\`;`)
  await db.run(sql`DROP TABLE \`review_requests_remarks_answers\`;`)
  await db.run(sql`DROP TABLE \`review_requests_remarks\`;`)
  await db.run(sql`DROP TABLE \`review_requests\`;`)
  await db.run(sql`DROP TABLE \`api_clients\`;`)
  await db.run(sql`DROP TABLE \`notifications\`;`)
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`audit_head\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
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
  await db.run(sql`DROP INDEX \`practices_first_published_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`practices\` DROP COLUMN \`saved_by_name\`;`)
  await db.run(sql`ALTER TABLE \`practices\` DROP COLUMN \`saved_by_user_id\`;`)
  await db.run(sql`ALTER TABLE \`practices\` DROP COLUMN \`revision\`;`)
  await db.run(sql`ALTER TABLE \`practices\` DROP COLUMN \`first_published_at\`;`)
  await db.run(sql`DROP INDEX \`_practices_v_version_version_first_published_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` DROP COLUMN \`version_saved_by_name\`;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` DROP COLUMN \`version_saved_by_user_id\`;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` DROP COLUMN \`version_revision\`;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` DROP COLUMN \`version_first_published_at\`;`)
  await db.run(sql`DROP INDEX \`implementations_first_published_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`implementations\` DROP COLUMN \`saved_by_name\`;`)
  await db.run(sql`ALTER TABLE \`implementations\` DROP COLUMN \`saved_by_user_id\`;`)
  await db.run(sql`ALTER TABLE \`implementations\` DROP COLUMN \`revision\`;`)
  await db.run(sql`ALTER TABLE \`implementations\` DROP COLUMN \`first_published_at\`;`)
  await db.run(sql`DROP INDEX \`_implementations_v_version_version_first_published_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` DROP COLUMN \`version_saved_by_name\`;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` DROP COLUMN \`version_saved_by_user_id\`;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` DROP COLUMN \`version_revision\`;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` DROP COLUMN \`version_first_published_at\`;`)
  await db.run(sql`DROP INDEX \`categories_first_published_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`categories\` DROP COLUMN \`saved_by_name\`;`)
  await db.run(sql`ALTER TABLE \`categories\` DROP COLUMN \`saved_by_user_id\`;`)
  await db.run(sql`ALTER TABLE \`categories\` DROP COLUMN \`revision\`;`)
  await db.run(sql`ALTER TABLE \`categories\` DROP COLUMN \`first_published_at\`;`)
  await db.run(sql`DROP INDEX \`_categories_v_version_version_first_published_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_categories_v\` DROP COLUMN \`version_saved_by_name\`;`)
  await db.run(sql`ALTER TABLE \`_categories_v\` DROP COLUMN \`version_saved_by_user_id\`;`)
  await db.run(sql`ALTER TABLE \`_categories_v\` DROP COLUMN \`version_revision\`;`)
  await db.run(sql`ALTER TABLE \`_categories_v\` DROP COLUMN \`version_first_published_at\`;`)
  await db.run(sql`DROP INDEX \`users_password_link_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`suspended\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`mail_preference\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`password_link_hash\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`invited_by\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`password_link_expires_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`invited_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`accepted_at\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`allow_own_approval\`;`)
}
