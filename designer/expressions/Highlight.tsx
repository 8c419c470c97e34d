import type { Token } from '#shared/feel/language/tokens.ts'
import type { Diagnostic } from '#shared/feel/compile.ts'
import type { Support } from './support.ts'

interface Piece {
  readonly text: string
  readonly from: number
  readonly className: string
}

/** The text in colours, with what is wrong underlined. For the eye only: it lies under the field itself. */
export function Highlight({
  text,
  support,
  diagnostics,
}: {
  readonly text: string
  readonly support: Support
  readonly diagnostics: readonly Diagnostic[]
}) {
  return (
    <>
      {piecesOf(text, support.tokens(text), diagnostics).map(({ text: part, from, className }) => (
        <span key={from} data-from={from} className={className}>
          {part}
        </span>
      ))}
    </>
  )
}

function piecesOf(
  text: string,
  tokens: readonly Token[],
  diagnostics: readonly Diagnostic[],
): readonly Piece[] {
  const edges = [
    ...new Set([
      0,
      text.length,
      ...tokens.flatMap(({ from, to }) => [from, to]),
      ...diagnostics.flatMap(({ from, to }) => [from, to]),
    ]),
  ]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .toSorted((one, other) => one - other)
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? text.length
    const token = tokens.find((one) => one.from <= from && to <= one.to)
    const wrong = diagnostics.find((one) => one.from <= from && to <= one.to)
    return {
      from,
      text: text.slice(from, to),
      className: `tok ${token?.type ?? ''} ${wrong?.severity ?? ''}`.trim(),
    }
  })
}
