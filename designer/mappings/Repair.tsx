import { membersOf } from '#shared/lint/mappingRows.ts'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import { compile } from '#shared/feel/compile.ts'
import { renamed, renamedTarget } from '#shared/mappings/repair.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { change } from '../designer/documentStore.ts'
import { clearValue, setValue } from '../editing/commands/mappingValues.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { ShownRow } from './useRows.ts'

/** After a change of the data: what a target or a value that is gone is most likely called now. */
export function Repair({
  view,
  shown,
  onPick,
}: {
  readonly view: MappingView
  readonly shown: ShownRow
  readonly onPick: (value: string) => void
}) {
  const text = useTexts(mappingEditorTexts)
  const { label: labels } = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  const { row, verdict, label } = shown
  const { place, key, scope } = row
  const { value } = row.row
  if (value === undefined) return null
  if (verdict.kind === 'broken') {
    const now = /^[\w.]+$/.test(value)
      ? renamed(value, membersOf(scope.schema, scope.types), scope.types)
      : undefined
    if (now === undefined) return null
    return (
      <Button size="s" kind="soft" icon="wand" onPress={() => onPick(now.path)}>
        {text.replaceBy(inLanguage(now.label ?? { de: now.path }, language))}
      </Button>
    )
  }
  if (verdict.kind !== 'gone' || place.kind !== 'row' || row.depth > 0) return null
  const taken = new Set(
    view.rows.filter((one) => one.row.value !== undefined).map((one) => one.key),
  )
  const places = membersOf(view.filled?.schema ?? view.asked ?? {}, scope.types).filter(
    ({ path, isRecord }) => !isRecord && !taken.has(path),
  )
  const { schema } = compile(value, { kind: 'expression', scope })
  const now = renamedTarget(key, schema, { places, types: scope.types })
  if (now === undefined) return null
  const move = (): void => {
    change(labels.repair(label), (before) =>
      setValue(
        clearValue(before, { view, place }),
        { view, place: { ...place, path: [now.path] } },
        { ...row.row, value },
      ),
    )
  }
  return (
    <Button size="s" kind="soft" icon="wand" onPress={move}>
      {text.replaceBy(inLanguage(now.label ?? { de: now.path }, language))}
    </Button>
  )
}
