import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Definition } from '#shared/model/definition.ts'
import type { Store } from '../storage/database.ts'
import { drafts } from '../storage/schema.ts'

const { beginning, ...shown } = getTableColumns(drafts)

export type DraftRow = Omit<typeof drafts.$inferSelect, 'beginning'>

export interface DraftChange {
  readonly definition: Definition
  readonly at: string
  readonly by: string
}

export function findDraft(store: Store, service: string): DraftRow | undefined {
  return store.select(shown).from(drafts).where(eq(drafts.service, service)).get()
}

/** What a draft of how a service runs today began with; null where there is none. */
export function findBeginning(store: Store, service: string): string | null {
  const row = store.select({ beginning }).from(drafts).where(eq(drafts.service, service)).get()
  return row?.beginning ?? null
}

export function listDrafts(
  store: Store,
  departments: 'all' | readonly string[],
): readonly DraftRow[] {
  return store
    .select(shown)
    .from(drafts)
    .where(departments === 'all' ? undefined : inArray(drafts.department, [...departments]))
    .all()
}

export function insertDraft(store: Store, { definition, at, by }: DraftChange): DraftRow {
  const row = {
    service: definition.id,
    department: definition.owner,
    definition: JSON.stringify(definition),
    revision: 1,
    createdAt: at,
    updatedAt: at,
    updatedBy: by,
    beginning: beginningOf(definition),
  }
  store.insert(drafts).values(row).run()
  return row
}

/** Kept the first time a definition says how the service has run until now: with it the draft begins. */
function beginningOf(definition: Definition): string | null {
  return definition.startedFrom === undefined ? null : JSON.stringify(definition)
}

/** Answers the new revision, or undefined when the draft is no longer at `revision`. */
export function updateDraft(
  store: Store,
  revision: number,
  { definition, at, by }: DraftChange,
): number | undefined {
  const change = {
    beginning: sql`CASE WHEN json_extract(${drafts.definition}, '$.startedFrom') IS NULL
      THEN coalesce(${beginning}, ${beginningOf(definition)}) ELSE ${beginning} END`,
    definition: JSON.stringify(definition),
    revision: revision + 1,
    updatedAt: at,
    updatedBy: by,
  }
  const { changes } = store
    .update(drafts)
    .set(change)
    .where(and(eq(drafts.service, definition.id), eq(drafts.revision, revision)))
    .run()
  return changes === 1 ? change.revision : undefined
}
