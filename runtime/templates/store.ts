import { and, asc, count, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import type { Store } from '../storage/database.ts'
import { templates } from '../storage/peopleSchema.ts'

type Row = typeof templates.$inferSelect
export type TemplateRow = Omit<Row, 'definition' | 'name'>

interface Head {
  readonly title: Localised
  readonly summary: Localised
}

export interface NewTemplate extends Head, Pick<Row, 'id' | 'department' | 'kind'> {
  readonly definition: Definition
  readonly at: string
  readonly by: string
}

const { definition: content, name: _name, ...shown } = getTableColumns(templates)

/** By name, without what they hold. */
export function listTemplates(
  store: Store,
  departments: 'all' | readonly string[],
): readonly TemplateRow[] {
  return store
    .select(shown)
    .from(templates)
    .where(departments === 'all' ? undefined : inArray(templates.department, [...departments]))
    .orderBy(asc(templates.name), asc(templates.id))
    .all()
}

export function findTemplate(store: Store, id: string): TemplateRow | undefined {
  return store.select(shown).from(templates).where(eq(templates.id, id)).get()
}

/** What it holds, as JSON. */
export function contentOf(store: Store, id: string): string | undefined {
  return store.select({ content }).from(templates).where(eq(templates.id, id)).get()?.content
}

export function countTemplates(store: Store, department: string): number {
  const own = eq(templates.department, department)
  return store.select({ count: count() }).from(templates).where(own).get()?.count ?? 0
}

/** Which template of the department bears the name, however it is spelt. */
export function findNamed(
  store: Store,
  { department, title }: Pick<Row, 'department' | 'title'>,
): string | undefined {
  const named = and(eq(templates.department, department), eq(templates.name, nameOf(title)))
  return store.select({ id: templates.id }).from(templates).where(named).get()?.id
}

export function insertTemplate(store: Store, { at, by, ...template }: NewTemplate): void {
  const definition = JSON.stringify(template.definition)
  const kept = { definition, name: nameOf(template.title), revision: 1, keptAt: at, keptBy: by }
  store
    .insert(templates)
    .values({ ...template, ...kept })
    .run()
}

/** False when it is no longer at `revision`. */
export function renameTemplate(
  store: Store,
  { id, revision }: Pick<Row, 'id' | 'revision'>,
  { title, summary }: Head,
): boolean {
  const { changes } = store
    .update(templates)
    .set({ title, summary, name: nameOf(title), revision: revision + 1 })
    .where(and(eq(templates.id, id), eq(templates.revision, revision)))
    .run()
  return changes === 1
}

export function removeTemplate(store: Store, id: string): void {
  store.delete(templates).where(eq(templates.id, id)).run()
}

function nameOf({ de }: Localised): string {
  return de.normalize('NFKC').replaceAll(/\s+/g, ' ').toLowerCase()
}
