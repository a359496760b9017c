import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

/**
 * Data alone: shares each image with the cities whose documents show it, former versions included.
 * Since `media.used_by` is there a save does that; what was saved before would stay hidden from its
 * own city. On MongoDB src/db/usedBy.ts does the same.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`INSERT INTO \`media_rels\` (\`order\`, \`parent_id\`, \`path\`, \`cities_id\`)
    WITH \`shown\` (\`media\`, \`city\`) AS (
      SELECT \`image_id\`, \`owner_id\` FROM \`practices\`
      UNION SELECT \`version_image_id\`, \`version_owner_id\` FROM \`_practices_v\`
      UNION SELECT r.\`media_id\`, i.\`city_id\` FROM \`implementations_rels\` r
        JOIN \`implementations\` i ON i.\`id\` = r.\`parent_id\` WHERE r.\`path\` = 'images'
      UNION SELECT r.\`media_id\`, v.\`version_city_id\` FROM \`_implementations_v_rels\` r
        JOIN \`_implementations_v\` v ON v.\`id\` = r.\`parent_id\` WHERE r.\`path\` = 'version.images'
    )
    SELECT
      row_number() OVER (PARTITION BY s.\`media\` ORDER BY s.\`city\`)
        + coalesce((SELECT max(k.\`order\`) FROM \`media_rels\` k WHERE k.\`parent_id\` = s.\`media\`), 0),
      s.\`media\`, 'usedBy', s.\`city\`
    FROM \`shown\` s
    WHERE s.\`media\` IS NOT NULL AND s.\`city\` IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM \`media_rels\` k
      WHERE k.\`parent_id\` = s.\`media\` AND k.\`path\` = 'usedBy' AND k.\`cities_id\` = s.\`city\`
    );`)
}

/** Nothing: what was shared before is not told apart. */
export async function down(_: MigrateDownArgs): Promise<void> {}
