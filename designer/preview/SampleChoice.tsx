import type { Definition } from '#shared/model/definition.ts'
import { previewTexts } from '#shared/text/preview.ts'
import { chooseScenario } from '../simulation/useScenario.ts'
import { Choice } from '../ui/Choice.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'

/** The sample case whose person sees the page. */
export function SampleChoice({
  definition: { scenarios },
  scenario,
}: {
  readonly definition: Definition
  readonly scenario: string | undefined
}) {
  const text = useTexts(previewTexts)
  const { read } = useSaid()
  if (scenario === undefined) return <p className="muted">{text.noSample}</p>
  return (
    <div className="lookSample">
      <Choice
        label={text.sample}
        value={scenario}
        options={Object.entries(scenarios).map(([id, { title, identity }]) => ({
          id,
          label: read(title),
          ...(identity === undefined ? {} : { note: identity.name }),
        }))}
        onChange={chooseScenario}
      />
    </div>
  )
}
