import type { Localised } from '#shared/model/localised.ts'
import { portalPageTexts } from '#shared/text/portalPage.ts'
import { withText, type PortalPage } from '../editing/commands/portalPage.ts'
import { moved } from '../editing/records.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import type { SetPage } from './PortalView.tsx'

type Texts = (typeof portalPageTexts)['de']
type Entry = Readonly<Record<string, Localised>>

/** A list of the page as entries of named texts, the first of which names the entry. */
interface Listed {
  readonly fields: readonly { readonly key: string; readonly label: keyof Texts & Label }[]
  readonly optional: readonly string[]
  readonly read: (page: PortalPage) => readonly Entry[]
  readonly write: (page: PortalPage, entries: readonly Entry[]) => PortalPage
  readonly fresh: (texts: Texts) => Readonly<Record<string, string>>
}

type Label = 'question' | 'answer' | 'detail' | 'stepTitle' | 'stepText' | 'legalBasis'

const nothing: Localised = { de: '' }

const lists = {
  facts: {
    fields: [
      { key: 'question', label: 'question' },
      { key: 'answer', label: 'answer' },
      { key: 'detail', label: 'detail' },
    ],
    optional: ['detail'],
    read: ({ facts }) => facts,
    write: (page, entries) => ({
      ...page,
      facts: entries.map(({ question = nothing, answer = nothing, detail }) =>
        withText({ question, answer }, 'detail', detail),
      ),
    }),
    fresh: ({ fresh: { question, answer } }) => ({ question, answer }),
  },
  steps: {
    fields: [
      { key: 'title', label: 'stepTitle' },
      { key: 'text', label: 'stepText' },
    ],
    optional: [],
    read: ({ steps }) => steps,
    write: (page, entries) => ({
      ...page,
      steps: entries.map(({ title = nothing, text = nothing }) => ({ title, text })),
    }),
    fresh: ({ fresh: { stepTitle: title, stepText: text } }) => ({ title, text }),
  },
  legalBases: {
    fields: [{ key: 'text', label: 'legalBasis' }],
    optional: [],
    read: ({ legalBases }) => legalBases.map((text) => ({ text })),
    write: (page, entries) => ({
      ...page,
      legalBases: entries.map(({ text = nothing }) => text),
    }),
    fresh: ({ fresh: { legalBasis: text } }) => ({ text }),
  },
} as const satisfies Readonly<Record<string, Listed>>

interface ListProps {
  readonly of: keyof typeof lists
  readonly page: PortalPage
  readonly set: SetPage
}

/** Entries one below the other: add, write, move, remove. */
export function PortalList({ of, page, set }: ListProps) {
  const text = useTexts(portalPageTexts)
  const list: Listed = lists[of]
  const entries = list.read(page)
  const update = (next: (entries: readonly Entry[]) => readonly Entry[]): void =>
    set(text[of], (now) => list.write(now, next(list.read(now))))
  const add = (): void => {
    const fresh = Object.entries(list.fresh(text)).map(([key, said]) => [key, { de: said }])
    update((now) => [...now, Object.fromEntries(fresh)])
  }
  return (
    <>
      <h2 className="subhead">{text[of]}</h2>
      <div className="cards">
        {entries.length === 0 ? <p className="muted">{text.empty}</p> : undefined}
        {entries.map((entry, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- entries have no names, their places are theirs
          <EntryCard key={at} {...{ list, entry, at, update }} last={at === entries.length - 1} />
        ))}
        <div>
          <Button kind="soft" icon="plus" onPress={add}>
            {text.add[of]}
          </Button>
        </div>
      </div>
    </>
  )
}

interface CardProps {
  readonly list: Listed
  readonly entry: Entry
  readonly at: number
  readonly last: boolean
  readonly update: (next: (entries: readonly Entry[]) => readonly Entry[]) => void
}

function EntryCard({ list, entry, at, last, update }: CardProps) {
  const text = useTexts(portalPageTexts)
  const { read, said } = useSaid()
  const name = read(entry[list.fields[0]?.key ?? ''])
  const write = (key: string, typed: string): void => {
    if (typed === '' && !list.optional.includes(key)) return
    update((now) =>
      now.map((one, index) =>
        index === at ? withText(one, key, typed === '' ? undefined : said(one[key], typed)) : one,
      ),
    )
  }
  return (
    <div role="group" className="card" aria-label={name}>
      <header>
        <h3 className="grow">{name}</h3>
        <IconButton
          icon="up"
          label={text.up}
          isDisabled={at === 0}
          onPress={() => update((now) => moved(now, at, at - 1))}
        />
        <IconButton
          icon="down"
          label={text.down}
          isDisabled={last}
          onPress={() => update((now) => moved(now, at, at + 1))}
        />
        <IconButton
          icon="trash"
          label={text.remove(name)}
          onPress={() => update((now) => now.filter((_, index) => index !== at))}
        />
      </header>
      <div className="fields">
        {list.fields.map(({ key, label }) => (
          <TextInput
            key={key}
            label={text[label]}
            value={read(entry[key])}
            onCommit={(typed) => write(key, typed)}
          />
        ))}
      </div>
    </div>
  )
}
