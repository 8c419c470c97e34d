import { useRef, useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { findingListTexts } from '#shared/text/findingList.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { FindingRow } from './FindingRow.tsx'

interface ListProps {
  readonly definition: Definition
  readonly shown: readonly Finding[]
}

const page = 50

/** The first of them, and the others when they are asked for or walked to: nobody reads hundreds, but the page has to carry them. */
export function FindingList({ definition, shown }: ListProps) {
  const text = useTexts(findingListTexts)
  const current = useSession((state) => state.finding)
  const [asked, setAsked] = useState(page)
  const list = useRef<HTMLUListElement>(null)
  const count = Math.max(asked, shown.findIndex(({ id }) => id === current) + 1)
  const left = shown.length - count
  const showMore = (): void => {
    setAsked(count + page)
    requestAnimationFrame(() => list.current?.children[count]?.querySelector('button')?.focus())
  }
  return (
    <ul className="fs" ref={list}>
      {shown.slice(0, count).map((finding) => (
        <FindingRow
          key={finding.id}
          finding={finding}
          name={nameOf(definition, finding)}
          current={finding.id === current}
        />
      ))}
      {left > 0 ? (
        <li className="more">
          <Button kind="quiet" size="s" onPress={showMore}>
            {text.more(Math.min(left, page), left)}
          </Button>
        </li>
      ) : undefined}
    </ul>
  )
}

function nameOf(
  { processes }: Definition,
  { process = '', element = '' }: Finding,
): Localised | undefined {
  return processes[process]?.elements[element]?.name
}
