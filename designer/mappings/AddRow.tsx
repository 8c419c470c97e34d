import { membersOf, type Member } from '#shared/lint/mappingRows.ts'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { contentTexts } from '#shared/text/content.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { change } from '../designer/documentStore.ts'
import { setValue } from '../editing/commands/mappingValues.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { PickButton } from '../ui/PickButton.tsx'
import type { Known } from './sources.ts'

/** Another target: a value of the case data, or one more that a form shows. */
export function AddRow({
  view,
  known,
  onAdded,
}: {
  readonly view: MappingView
  readonly known: Known
  readonly onAdded: (key: string) => void
}) {
  const text = { ...useTexts(mappingTexts), ...useTexts(mappingEditorTexts) }
  const { forms } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const { types, data } = known.subject.definition
  const schema = view.kind === 'form' ? { properties: data } : view.filled?.schema
  if (schema === undefined) return null
  const taken = new Set(view.rows.map(({ key, row }) => (view.kind === 'form' ? row.value : key)))
  const free = membersOf(schema, types).filter(({ path }) => !taken.has(path))
  if (free.length === 0) return null
  const label = view.kind === 'form' ? forms.addKnown : text.addTarget
  const add = (path: string): void => {
    const member = free.find((one) => one.path === path)
    if (member === undefined) return
    change(text.label.set(inLanguage(member.label, language)), (now) =>
      view.kind === 'form'
        ? withKnown(now, view, { member, title: forms.known })
        : withTarget(now, view, member),
    )
    onAdded(view.kind === 'form' ? 'known/0/0' : path)
  }
  return (
    <div className="addrow">
      <PickButton
        label={label}
        className="btn soft"
        search={{ label: text.search, empty: text.nothing }}
        onPick={add}
        sections={[{ id: 'targets', entries: free.map((one) => entryOf(one, language)) }]}
      >
        <Icon name="plus" />
        {label}
      </PickButton>
    </div>
  )
}

function entryOf({ path, label, group }: Member, language: Language) {
  return { id: path, label: inLanguage(label, language), note: inLanguage(group, language) }
}

/** A new target begins empty: nothing is filled that nobody has looked at. */
function withTarget(definition: Definition, view: MappingView, member: Member): Definition {
  const mapping = mappingOf(view)
  return setValue(
    definition,
    { view, place: { kind: 'row', mapping, path: [member.path] } },
    { value: 'null' },
  )
}

/** The one that its rows are in, or that its step has already. */
function mappingOf({ id, rows, placed, kind }: MappingView): string | undefined {
  const first = rows.find(({ place }) => place.kind === 'row')?.place
  if (first?.kind === 'row') return first.mapping
  if (placed === undefined) return id
  const { element } = placed
  if (kind === 'request') return 'input' in element ? element.input : undefined
  return 'output' in element ? element.output : undefined
}

function withKnown(
  definition: Definition,
  { id }: MappingView,
  { member, title }: { readonly member: Member; readonly title: string },
): Definition {
  const form = id.replace(/^form:/, '')
  const current = definition.forms[form]
  if (current === undefined) return definition
  const [first = { title: { de: title }, fields: [] }, ...others] = current.known
  const shown = { ...first, fields: [...first.fields, { path: member.path, label: member.label }] }
  const forms = { ...definition.forms, [form]: { ...current, known: [shown, ...others] } }
  return { ...definition, forms }
}
