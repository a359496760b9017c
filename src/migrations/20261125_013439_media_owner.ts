import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`media_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`cities_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cities_id\`) REFERENCES \`cities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_rels_order_idx\` ON \`media_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_parent_idx\` ON \`media_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_path_idx\` ON \`media_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_cities_id_idx\` ON \`media_rels\` (\`cities_id\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`city_id\` text(36) REFERENCES cities(id);`)
  await db.run(sql`CREATE INDEX \`media_city_idx\` ON \`media\` (\`city_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`media_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_media\` (
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
  await db.run(sql`INSERT INTO \`__new_media\`("id", "alt", "credit", "licence", "people", "consent_obtained", "consent_by", "consent_date", "consent_expires_on", "source_filename", "is_public", "created_at", "deleted_at", "updated_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_klein_url", "sizes_klein_width", "sizes_klein_height", "sizes_klein_mime_type", "sizes_klein_filesize", "sizes_klein_filename", "sizes_middel_url", "sizes_middel_width", "sizes_middel_height", "sizes_middel_mime_type", "sizes_middel_filesize", "sizes_middel_filename", "sizes_groot_url", "sizes_groot_width", "sizes_groot_height", "sizes_groot_mime_type", "sizes_groot_filesize", "sizes_groot_filename") SELECT "id", "alt", "credit", "licence", "people", "consent_obtained", "consent_by", "consent_date", "consent_expires_on", "source_filename", "is_public", "created_at", "deleted_at", "updated_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_klein_url", "sizes_klein_width", "sizes_klein_height", "sizes_klein_mime_type", "sizes_klein_filesize", "sizes_klein_filename", "sizes_middel_url", "sizes_middel_width", "sizes_middel_height", "sizes_middel_mime_type", "sizes_middel_filesize", "sizes_middel_filename", "sizes_groot_url", "sizes_groot_width", "sizes_groot_height", "sizes_groot_mime_type", "sizes_groot_filesize", "sizes_groot_filename" FROM \`media\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`ALTER TABLE \`__new_media\` RENAME TO \`media\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`media_is_public_idx\` ON \`media\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`media_deleted_at_idx\` ON \`media\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_klein_sizes_klein_filename_idx\` ON \`media\` (\`sizes_klein_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_middel_sizes_middel_filename_idx\` ON \`media\` (\`sizes_middel_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_groot_sizes_groot_filename_idx\` ON \`media\` (\`sizes_groot_filename\`);`)
}
