import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { change } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { removeTarget, setRow, updateMapping } from '../editing/commands/mappingRows.ts'
import { labelOf } from '../editing/fields.ts'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { AddTarget, PickOrigin } from './pickers.tsx'
import { coverageOf, targetRows, type Target } from './coverage.ts'
import { describe, targetsOf, useOf, type Sources } from './describe.ts'
import { OriginChips } from './OriginChips.tsx'
import { useSources } from './useSources.ts'

/** Target-driven: one row per thing to fill, and where its value comes from. */
export function MappingTable({
  definition,
  id,
}: {
  readonly definition: Definition
  readonly id: string
}) {
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  const sources = useSources(definition, id)
  const use = useOf(definition, id)
  const mapping = definition.mappings[id]
  if (mapping === undefined) return null
  const targets = targetRows(definition, id)
  const { done, all } = coverageOf(definition, id)
  const taken = new Set(targets.map(({ path }) => path))
  const free = targetsOf(definition, use).filter(({ path }) => !taken.has(path))
  const set = (target: string, value: string): void => {
    change(text.label.set(target), (now) =>
      updateMapping(now, id, (current) => setRow(current, target, value)),
    )
  }
  const element = definition.processes[use?.process ?? '']?.elements[use?.element ?? '']
  return (
    <>
      <div className="mh">
        <div className="grow">
          <h1>{inLanguage(mapping.title, language)}</h1>
          <p>
            {element === undefined || use === undefined
              ? text.unused
              : `${inLanguage(element.name, language)}, ${text[use.side]}`}
          </p>
        </div>
        {all === 0 ? undefined : <Coverage done={done} all={all} />}
      </div>
      <table className="mt">
        <thead>
          <tr>
            <th scope="col">{text.target}</th>
            <th scope="col">{text.required}</th>
            <th scope="col">{text.origin}</th>
            <th scope="col">{text.check}</th>
            <th scope="col">
              <span className="sr">{text.remove('')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <Row
              key={target.path}
              {...{ definition, id, target, sources }}
              onSet={(value) => set(target.path, value)}
            />
          ))}
        </tbody>
      </table>
      {free.length > 0 && use?.side !== 'input' ? (
        <AddTarget free={free} onPick={(path) => set(path, firstGuess(sources))} />
      ) : undefined}
    </>
  )
}

function firstGuess({ result }: Sources): string {
  return result[0]?.path ?? 'null'
}

function Row({
  definition,
  id,
  target,
  sources,
  onSet,
}: {
  readonly definition: Definition
  readonly id: string
  readonly target: Target
  readonly sources: Sources
  readonly onSet: (value: string) => void
}) {
  const text = useTexts(mappingTexts)
  const technical = useSession((state) => state.technical)
  const { path, field, required, value } = target
  const last = path.split('.').at(-1) ?? path
  const label = inLanguage(
    field?.label ?? labelOf(definition.data[path] ?? {}, last),
    sources.language,
  )
  const remove = (): void => {
    change(text.label.remove(label), (now) =>
      updateMapping(now, id, (current) => removeTarget(current, path)),
    )
  }
  const simple = value === undefined || describe(value, sources).kind !== 'calculated'
  return (
    <tr>
      <td className="z">
        {label}
        {technical ? <small className="mono path">{path}</small> : undefined}
      </td>
      <td>
        <span className={required ? 'req' : 'req no'} />
        <span className="sr">{required ? text.isRequired : text.isOptional}</span>
      </td>
      <td>
        <span className="originCell">
          {value === undefined ? undefined : <OriginChips expression={value} sources={sources} />}
          {simple || technical ? (
            <PickOrigin
              label={label}
              sources={sources}
              empty={value === undefined}
              onPick={onSet}
            />
          ) : undefined}
        </span>
        {technical && value !== undefined ? (
          <TextInput
            label={`${text.expression}: ${label}`}
            hideLabel
            value={value}
            onCommit={(typed) => typed !== '' && onSet(typed)}
          />
        ) : undefined}
      </td>
      <td>
        <Check required={required} filled={value !== undefined} />
      </td>
      <td className="r">
        {value === undefined ? undefined : (
          <IconButton icon="trash" label={text.remove(label)} onPress={remove} />
        )}
      </td>
    </tr>
  )
}

function Check({ required, filled }: { readonly required: boolean; readonly filled: boolean }) {
  const text = useTexts(mappingTexts)
  if (filled) {
    return (
      <span className="st ok">
        <Icon name="tick" size="s" />
        {text.fits}
      </span>
    )
  }
  return required ? (
    <span className="st err">
      <Icon name="error" size="s" />
      {text.missing}
    </span>
  ) : (
    <span className="st opt">{text.open}</span>
  )
}

function Coverage({ done, all }: { readonly done: number; readonly all: number }) {
  const text = useTexts(mappingTexts)
  return (
    <div className="cov">
      <b>{text.coverage(done, all)}</b>
      <div className="meter" aria-hidden="true">
        {Array.from({ length: all }, (_, at) => (
          <i key={at} className={at < done ? '' : 'gap'} />
        ))}
      </div>
    </div>
  )
}
