import type { ReactNode } from 'react'
import type { Language } from '../model/localised.ts'
import { letterTexts } from '../text/letters.ts'
import { columnsOf } from './columns.ts'
import type { ComposedBlock, ComposedLetter } from './compose.ts'

export interface LetterHead {
  /** "Stadt Musterstadt". */
  readonly sender: string
  readonly office: string
  /** Street and town in one line. */
  readonly address: string
  readonly phone: string
  readonly number: string
  /** Day of the letter, as ISO date and as people write it. */
  readonly date: string
  readonly day: string
}

interface LetterProps {
  readonly letter: ComposedLetter
  readonly head: LetterHead
  /** The mark of the sender. */
  readonly mark: ReactNode
}

/** The letter as a page: the same text as the PDF, readable on a phone and by a screen reader. */
export function Letter({ letter, head, mark }: LetterProps) {
  const { sender, office, address, phone } = head
  return (
    <article className="sheet sheet--first" lang={letter.language} aria-labelledby="letter-subject">
      <div className="lh">
        {mark}
        <div>
          <strong>{sender}</strong>
          <span>{office}</span>
        </div>
      </div>
      <div className="addr">
        <p className="lh__sender">
          {sender} · {address}
        </p>
        <address>
          {letter.addressee.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
      </div>
      <Information head={head} language={letter.language} />
      <div className="fold fold--1" aria-hidden="true" />
      <h1 id="letter-subject">{letter.subject}</h1>
      <p>{letter.salutation}</p>
      {letter.blocks.map((block) => (
        <Block block={block} language={letter.language} key={block.id} />
      ))}
      <p className="lf">
        <span>
          {sender} · {office} · {address}
        </span>
        <span>
          {letterTexts[letter.language].phone} {phone}
        </span>
      </p>
    </article>
  )
}

function Information({
  head,
  language,
}: {
  readonly head: LetterHead
  readonly language: Language
}) {
  const texts = letterTexts[language]
  return (
    <div className="info">
      <dl>
        <dt>{texts.date}</dt>
        <dd>
          <time dateTime={head.date}>{head.day}</time>
        </dd>
        <dt>{texts.number}</dt>
        <dd>{head.number}</dd>
        <dt>{texts.information}</dt>
        <dd>{head.office}</dd>
        <dt>{texts.phone}</dt>
        <dd>{head.phone}</dd>
      </dl>
    </div>
  )
}

function Block({
  block,
  language,
}: {
  readonly block: ComposedBlock
  readonly language: Language
}) {
  const { id, heading, rows } = block
  return (
    <>
      {heading !== undefined && <h2 id={`block-${id}`}>{heading}</h2>}
      {block.block === 'payment' ? (
        <div className="payment">
          <Paragraphs block={block} />
        </div>
      ) : (
        <Paragraphs block={block} />
      )}
      {rows !== undefined && rows.length > 0 && <Rows rows={rows} language={language} />}
    </>
  )
}

/** Reasons are a list; everything else runs as text. */
function Paragraphs({ block: { block, paragraphs } }: { readonly block: ComposedBlock }) {
  if (block === 'reasons' && paragraphs.length > 0) {
    return (
      <ul>
        {paragraphs.map((paragraph) => (
          <li key={paragraph}>{unbroken(paragraph)}</li>
        ))}
      </ul>
    )
  }
  return paragraphs.map((paragraph) => <p key={paragraph}>{unbroken(paragraph)}</p>)
}

function Rows({
  rows,
  language,
}: {
  readonly rows: NonNullable<ComposedBlock['rows']>
  readonly language: Language
}) {
  const columns = columnsOf(rows, language)
  if (columns === undefined) {
    return (
      <ul>
        {rows.map(([label]) => (
          <li key={label}>{unbroken(label)}</li>
        ))}
      </ul>
    )
  }
  const { headings, areAmounts } = columns
  const look = areAmounts ? { className: 'n' } : {}
  return (
    <table className="amounts">
      <thead>
        <tr>
          <th scope="col">{headings[0]}</th>
          <th scope="col" {...look}>
            {headings[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td {...look}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A section sign stays with its number. */
function unbroken(text: string): string {
  return text.replaceAll('§ ', '§\u00a0')
}
