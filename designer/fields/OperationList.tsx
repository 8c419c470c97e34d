import type { ReadFile } from '#shared/import/readFile.ts'
import { importTexts } from '#shared/text/import.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import type { Chosen } from './ImportDialog.tsx'

type Api = Extract<ReadFile, { kind: 'api' }>

/** What an interface offers, each to become a source. */
export function OperationList({
  api,
  onPick,
  onBack,
}: {
  readonly api: Api
  readonly onPick: (chosen: Chosen) => void
  readonly onBack: () => void
}) {
  const text = useTexts(importTexts)
  const technical = useSession((state) => state.technical)
  const { title, operations, hosts, root } = api
  return (
    <>
      <p>{text.operationsLead(title)}</p>
      <ul className="uselist" aria-label={text.operations}>
        {operations.map(({ id, title: name, method, path, place }) => (
          <li key={place}>
            <div className="line ops">
              <span className="what">
                {name}
                {technical ? (
                  <small className="mono">
                    {method.toUpperCase()} {path} · {id}
                  </small>
                ) : undefined}
              </span>
              <Button size="s" kind="soft" onPress={() => onPick({ root, place, title, hosts })}>
                {text.use}
                <span className="sr">: {name}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={onBack}>{text.back}</Button>
      </div>
    </>
  )
}
