import type { Definition } from '#shared/model/definition.ts'
import { citizenGroup, type Process } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { useMe } from '../api/queries.ts'
import { change } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { addLane } from '../editing/commands/addLane.ts'
import { withProcess } from '../editing/process.ts'
import { withUpdated } from '../editing/records.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { Section } from './Sections.tsx'

type Lane = Process['lanes'][string]

/** Who takes part: the lanes, and whose tasks their steps are. */
export function LanesSection({ definition }: { readonly definition: Definition }) {
  const text = useTexts(propertyTexts)
  const process = useSession((state) => state.process)
  const lanes = definition.processes[process]?.lanes ?? {}
  const groups = useGroups(definition)
  const set = (id: string, update: (lane: Lane) => Lane): void => {
    change(text.label.lane, (now) =>
      withProcess(now, process, (content) => ({
        ...content,
        lanes: withUpdated(content.lanes, id, update),
      })),
    )
  }
  const add = (): void => {
    const group =
      Object.values(lanes).find((lane) => lane.group !== citizenGroup)?.group ??
      groups[0]?.id ??
      definition.owner
    change(text.label.addLane, (now) =>
      addLane(now, { process, title: { de: text.newLane }, group }),
    )
  }
  return (
    <Section title={text.lanes}>
      <div className="fields">
        {Object.entries(lanes).map(([id, lane]) => (
          <LaneFields key={id} {...{ lane, groups }} onChange={(update) => set(id, update)} />
        ))}
        <div>
          <Button size="s" kind="soft" icon="plus" onPress={add}>
            {text.addLane}
          </Button>
        </div>
      </div>
    </Section>
  )
}

function LaneFields({
  lane: { title, group },
  groups,
  onChange,
}: {
  readonly lane: Lane
  readonly groups: readonly Group[]
  readonly onChange: (update: (lane: Lane) => Lane) => void
}) {
  const text = useTexts(propertyTexts)
  const { read, said } = useSaid()
  return (
    <div role="group" className="fields" aria-label={read(title)}>
      <TextInput
        label={text.laneTitle}
        value={read(title)}
        {...(group === citizenGroup ? { hint: text.citizenGroup } : {})}
        onCommit={(typed) =>
          typed !== '' && onChange((lane) => ({ ...lane, title: said(lane.title, typed) }))
        }
      />
      {group === citizenGroup ? undefined : (
        <GroupChoice
          {...{ group, groups }}
          onChange={(next) => onChange((lane) => ({ ...lane, group: next }))}
        />
      )}
    </div>
  )
}

interface Group {
  readonly id: string
  readonly label: string
}

/** Whose tasks the steps of a lane are. */
function GroupChoice({
  group,
  groups,
  onChange,
}: {
  readonly group: string
  readonly groups: readonly Group[]
  readonly onChange: (group: string) => void
}) {
  const text = useTexts(propertyTexts)
  const isKnown = groups.some(({ id }) => id === group)
  return (
    <div className="in">
      <span className="label">{text.laneGroup}</span>
      <Choice
        label={text.laneGroup}
        value={group}
        options={isKnown ? groups : [{ id: group, label: group }, ...groups]}
        onChange={onChange}
      />
    </div>
  )
}

/** Those of the department that owns the service. */
function useGroups({ owner }: Definition): readonly Group[] {
  const language = useLanguage((state) => state.language)
  const department = useMe().data?.departments.find(({ id }) => id === owner)
  return Object.entries(department?.groups ?? {}).map(([id, title]) => ({
    id,
    label: inLanguage(title, language),
  }))
}
