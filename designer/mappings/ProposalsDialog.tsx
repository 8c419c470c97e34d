import { useState } from 'react'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import { sure, type Proposal } from '#shared/mappings/propose.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { change } from '../designer/documentStore.ts'
import { setValue } from '../editing/commands/mappingValues.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { Checkbox } from '../ui/Switch.tsx'
import { sourcesOf, type Known } from './sources.ts'
import type { Proposed } from './useProposals.ts'

interface DialogProps {
  readonly view: MappingView
  readonly known: Known
  readonly proposals: readonly Proposed[]
  readonly onClose: () => void
}

/** Nothing is taken over silently: each proposal with its reason, all that are chosen as one step. */
export function ProposalsDialog({ view, known, proposals: found, onClose }: DialogProps) {
  const { dialog: text, cancel } = useTexts(mappingEditorTexts)
  const [proposals] = useState(found) // they stay while somebody reads them
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const apply = useApply(view, proposals)
  return (
    <Dialog
      title={text.title}
      wide
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {cancel}
          </Button>
          <Button
            kind="primary"
            isDisabled={chosen.size === 0}
            onPress={() => {
              apply(chosen)
              onClose()
            }}
          >
            {text.apply(chosen.size)}
          </Button>
        </>
      }
    >
      <p className="muted">{text.lead}</p>
      <AllSure
        proposals={proposals}
        onChoose={(sureOnes) => setChosen(new Map([...chosen, ...sureOnes]))}
      />
      <ul className="proposals">
        {proposals.map((one) => (
          <ProposalRow
            key={one.key}
            {...{ one, view, known }}
            chosen={chosen.get(one.key)}
            onChoose={(path) => setChosen(withChoice(chosen, one.key, path))}
          />
        ))}
      </ul>
    </Dialog>
  )
}

/** Paths by the key of their target. */
type Chosen = ReadonlyMap<string, string>

function withChoice(chosen: Chosen, key: string, path: string | undefined): Chosen {
  const next = new Map(chosen)
  if (path === undefined) next.delete(key)
  else next.set(key, path)
  return next
}

/** All that are chosen as one step, to be undone as one. */
function useApply(view: MappingView, proposals: readonly Proposed[]): (chosen: Chosen) => void {
  const { label: labels } = useTexts(mappingTexts)
  return (chosen) => {
    const label = labels.propose(chosen.size)
    change(label, (definition) =>
      proposals.reduce((now, { key, place }) => {
        const value = chosen.get(key)
        return value === undefined
          ? now
          : setValue(now, { view, place: following(place, view, now) }, { value })
      }, definition),
    )
    announce(label)
  }
}

function AllSure({
  proposals,
  onChoose,
}: {
  readonly proposals: readonly Proposed[]
  readonly onChoose: (chosen: Chosen) => void
}) {
  const { dialog: text } = useTexts(mappingEditorTexts)
  const sureOnes = proposals.flatMap(({ key, proposals: [best] }) =>
    best !== undefined && best.score >= sure ? [[key, best.path] as const] : [],
  )
  if (sureOnes.length === 0) return null
  return (
    <Button size="s" kind="soft" icon="tick" onPress={() => onChoose(new Map(sureOnes))}>
      {text.all(sureOnes.length)}
    </Button>
  )
}

/** The first row gives a step its mapping; the others go into the same. */
function following(
  place: Proposed['place'],
  { placed, kind }: MappingView,
  now: Parameters<typeof setValue>[0],
): Proposed['place'] {
  if (place.kind !== 'row' || place.mapping !== undefined || placed === undefined) return place
  const element = now.processes[placed.process]?.elements[placed.id]
  const input = element !== undefined && 'input' in element ? element.input : undefined
  const output = element !== undefined && 'output' in element ? element.output : undefined
  return { ...place, mapping: kind === 'request' ? input : output }
}

function ProposalRow({
  one,
  view,
  known,
  chosen,
  onChoose,
}: Pick<DialogProps, 'view' | 'known'> & {
  readonly one: Proposed
  readonly chosen: string | undefined
  readonly onChoose: (path: string | undefined) => void
}) {
  const { dialog: text } = useTexts(mappingEditorTexts)
  const names = new Map(
    sourcesOf(one.scope, view, known).map(({ path, label, group }) => [
      path,
      `${label} (${group})`,
    ]),
  )
  const [best] = one.proposals
  if (best === undefined) return null
  const shown = one.proposals.find(({ path }) => path === chosen) ?? best
  return (
    <li>
      <Checkbox on={chosen !== undefined} onChange={(on) => onChoose(on ? shown.path : undefined)}>
        <span className="sr">{text.take(one.label)}</span>
        <span className="target" aria-hidden="true">
          <b>{one.label}</b>
          <small>{one.group}</small>
        </span>
      </Checkbox>
      <Choice
        label={text.choice(one.label)}
        value={shown.path}
        options={one.proposals.map(({ path }) => ({ id: path, label: names.get(path) ?? path }))}
        onChange={onChoose}
      />
      <Score proposal={shown} />
    </li>
  )
}

function Score({ proposal: { score, reasons } }: { readonly proposal: Proposal }) {
  const { dialog: text } = useTexts(mappingEditorTexts)
  const isSure = score >= sure
  return (
    <span className="score">
      <span className={isSure ? 'st ok' : 'st opt'}>
        {`${isSure ? text.sure : text.perhaps}, ${Math.round(score * 100)} %`}
      </span>
      <small>{reasons.map((reason) => text.because[reason]).join(', ')}</small>
    </span>
  )
}
