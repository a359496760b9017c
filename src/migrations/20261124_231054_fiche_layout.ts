import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`implementations\` ADD \`source_city_line\` numeric;`)
  await db.run(sql`ALTER TABLE \`implementations\` ADD \`source_project_name_style\` text;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` ADD \`version_source_city_line\` numeric;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` ADD \`version_source_project_name_style\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`implementations\` DROP COLUMN \`source_city_line\`;`)
  await db.run(sql`ALTER TABLE \`implementations\` DROP COLUMN \`source_project_name_style\`;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` DROP COLUMN \`version_source_city_line\`;`)
  await db.run(sql`ALTER TABLE \`_implementations_v\` DROP COLUMN \`version_source_project_name_style\`;`)
}
