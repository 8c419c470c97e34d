import type { Definition } from '#shared/model/definition.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { changeText } from '#shared/text/review.ts'
import { change as edit } from '../designer/documentStore.ts'
import { go, useRoute } from '../designer/route.ts'
import { useSession } from '../designer/sessionStore.ts'
import { restorePart } from '../editing/commands/restorePart.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { NothingYet } from '../ui/NothingYet.tsx'
import '../ui/views.css'
import { Loaded } from '../workplace/Loaded.tsx'
import { Problem } from '../workplace/Problem.tsx'
import { ChangeFilter } from './ChangeFilter.tsx'
import { ChangeList } from './ChangeList.tsx'
import { ChangePane } from './ChangePane.tsx'
import type { Change, Compared } from './compared.ts'
import { DefinitionDiff } from './DefinitionDiff.tsx'
import { openingOf } from './opening.ts'
import { SidePickers } from './SidePickers.tsx'
import { draft, useSide, useSides } from './sides.ts'
import { useCompared } from './useCompared.ts'
import { useWalking } from './useWalking.ts'
import { showChange, usePassing, useWalk } from './walk.ts'
import './comparing.css'

/** Any two states of a service beside each other; at first the draft and what was released last. */
export function CompareView({ definition }: { readonly definition: Definition }) {
  const text = useTexts(comparingTexts)
  const sides = useSides(definition)
  const { with: left, of: right = draft } = useRoute()
  const { options } = sides
  const before = left ?? options.find(({ id }) => id !== right)?.id
  const pick = (from: string, to: string): void =>
    go({ service: definition.id, view: 'compare', with: from, of: to })
  return (
    <main className="compareView" id="inhalt" tabIndex={-1}>
      {sides.isPending && (
        <p className="fw-loading" role="status">
          {text.loading}
        </p>
      )}
      {sides.error !== undefined && <Problem error={sides.error} again={sides.again} />}
      {!sides.isPending && before === undefined && sides.error === undefined && (
        <NothingYet title={text.nothingYet} text={text.nothingYetText} />
      )}
      {!sides.isPending && before !== undefined && (
        <>
          <SidePickers {...{ options, before, after: right }} onPick={pick} />
          <Pair key={`${before} ${right}`} {...{ definition, options, before, after: right }} />
        </>
      )}
    </main>
  )
}

interface PairProps {
  readonly definition: Definition
  readonly options: ReturnType<typeof useSides>['options']
  readonly before: string
  readonly after: string
}

function Pair({ definition, options, before, after }: PairProps) {
  const text = useTexts(comparingTexts)
  const [from, to] = [useSide(definition, before), useSide(definition, after)]
  const nameOf = (side: string): string => options.find(({ id }) => id === side)?.label ?? side
  if (before === after) return <NothingYet title={text.same} text={text.sameChoice} />
  return (
    <Loaded query={from}>
      {(old) => (
        <Loaded query={to}>
          {(now) => (
            <Comparison
              sides={[old, now]}
              names={[nameOf(before), nameOf(after)]}
              draft={definition}
              editable={after === draft}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface ComparisonProps {
  readonly sides: readonly [Definition, Definition]
  readonly names: readonly [string, string]
  readonly draft: Definition
  /** The newer of the two is the draft, in which things can be as they were. */
  readonly editable: boolean
}

function Comparison(props: ComparisonProps) {
  const { sides } = props
  const text = useTexts(comparingTexts)
  const compared = useCompared(...sides)
  useWalking(compared)
  if (compared === undefined) {
    return (
      <p className="fw-loading" role="status">
        {text.comparing}
      </p>
    )
  }
  if (compared.changes.length === 0) return <NothingYet title={text.same} text={text.sameText} />
  return <Changes {...props} compared={compared} />
}

function Changes({
  sides: [before, after],
  names,
  draft: own,
  editable,
  compared,
}: ComparisonProps & { readonly compared: Compared }) {
  const text = useTexts(comparingTexts)
  const technical = useSession((state) => state.technical)
  const current = useWalk((walk) => walk.current)
  const shown = usePassing(compared.changes)
  const change = compared.changes.find(({ at }) => at[0] === current)
  const onlyMoved = compared.changes.every(({ topic }) => topic === 'drawing')
  return (
    <div className="cw">
      <aside className="panel" aria-label={text.changes}>
        <div className="ph">
          <h2>{text.changes}</h2>
        </div>
        <ChangeFilter shown={shown.length} />
        {onlyMoved && <p className="only">{text.onlyMoved}</p>}
        {shown.length === 0 && <p className="muted">{text.noneOfThese}</p>}
        <ChangeList
          changes={shown}
          current={current}
          onPick={({ at }) => showChange(at[0])}
          renderBeside={(one) => <OpenLink draft={own} change={one} />}
        />
      </aside>
      <ChangePane
        {...{ before, after, compared }}
        actions={
          editable && change?.restorable === true && <Restore before={before} change={change} />
        }
        {...(technical
          ? {
              written: (
                <DefinitionDiff
                  before={{ definition: before, name: names[0] }}
                  after={{ definition: after, name: names[1] }}
                />
              ),
            }
          : {})}
      />
    </div>
  )
}

/** To the editor; what is gone is shown in the comparison. */
function OpenLink({ draft: own, change }: { readonly draft: Definition; readonly change: Change }) {
  const text = useTexts(comparingTexts)
  const language = useLanguage((choice) => choice.language)
  const current = useWalk((walk) => walk.current)
  const opening = openingOf(own, change)
  if (opening === undefined) return null
  return (
    <a
      className="icb"
      href={opening.href}
      title={text.openIt}
      aria-label={text.open(changeText(change, language).what)}
      tabIndex={current === change.at[0] ? 0 : -1}
      onClick={(event) => {
        event.preventDefault()
        opening.open()
      }}
    >
      <Icon name="link" />
    </a>
  )
}

function Restore({ before, change }: { readonly before: Definition; readonly change: Change }) {
  const text = useTexts(comparingTexts)
  const language = useLanguage((choice) => choice.language)
  const restore = (): void => {
    const label = text.restored(changeText(change, language).what)
    if (edit(label, (now) => restorePart(now, before, change))) announce(label)
  }
  return (
    <Button size="s" icon="undo" onPress={restore}>
      {text.restore}
    </Button>
  )
}
