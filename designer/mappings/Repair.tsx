import { membersOf } from '#shared/lint/mappingRows.ts'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import { compile } from '#shared/feel/compile.ts'
import type { Place } from '#shared/mappings/propose.ts'
import { renamed, renamedTarget } from '#shared/mappings/repair.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { change } from '../designer/documentStore.ts'
import { clearValue, setValue } from '../editing/commands/mappingValues.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { ShownRow } from './useRows.ts'

interface RepairProps {
  readonly view: MappingView
  readonly shown: ShownRow
  readonly onPick: (value: string) => void
}

/** After a change of the data: what a target or a value that is gone is most likely called now. */
export function Repair(props: RepairProps) {
  const { row, verdict } = props.shown
  const { value } = row.row
  if (value === undefined) return null
  if (verdict.kind === 'broken') return <RenamedValue {...props} value={value} />
  return verdict.kind === 'gone' && row.depth === 0 ? (
    <RenamedTarget {...props} value={value} />
  ) : null
}

type ValueProps = RepairProps & { readonly value: string }

function RenamedValue({ shown: { row }, value, onPick }: ValueProps) {
  const { scope } = row
  const now = /^[\w.]+$/.test(value)
    ? renamed(value, membersOf(scope.schema, scope.types), scope.types)
    : undefined
  return now === undefined ? null : <Replace by={now} onPress={() => onPick(now.path)} />
}

function RenamedTarget({ view, shown: { row, label }, value }: ValueProps) {
  const { label: labels } = useTexts(mappingTexts)
  const { place, key, scope } = row
  const filled = view.rows.filter((one) => one.row.value !== undefined)
  const taken = new Set(filled.map((one) => one.key))
  const places = membersOf(view.filled?.schema ?? view.asked ?? {}, scope.types).filter(
    ({ path, isRecord }) => !isRecord && !taken.has(path),
  )
  const { schema } = compile(value, { kind: 'expression', scope })
  const now = renamedTarget(key, schema, { places, types: scope.types })
  if (now === undefined || place.kind !== 'row') return null
  const move = (): void => {
    change(labels.repair(label), (before) =>
      setValue(
        clearValue(before, { view, place }),
        { view, place: { ...place, path: [now.path] } },
        { ...row.row, value },
      ),
    )
  }
  return <Replace by={now} onPress={move} />
}

function Replace({ by, onPress }: { readonly by: Place; readonly onPress: () => void }) {
  const text = useTexts(mappingEditorTexts)
  const language = useLanguage((state) => state.language)
  return (
    <Button size="s" kind="soft" icon="wand" onPress={onPress}>
      {text.replaceBy(inLanguage(by.label ?? { de: by.path }, language))}
    </Button>
  )
}
