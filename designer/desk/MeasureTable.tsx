import type { Language } from '#shared/model/localised.ts'
import { deskTexts } from '#shared/text/desk.ts'
import type { Measures } from '../api/releases.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { formatCount, formatDuration, formatShare } from '../workplace/format.ts'

type Figure = 'straightThrough' | 'asked' | 'prefilled' | 'medianSeconds' | 'brokenOff'

const figures: readonly Figure[] = [
  'straightThrough',
  'asked',
  'prefilled',
  'medianSeconds',
  'brokenOff',
]

const formats = {
  straightThrough: formatShare,
  asked: formatCount,
  prefilled: formatCount,
  medianSeconds: formatDuration,
  brokenOff: formatCount,
} as const satisfies Record<Figure, (value: number, language: Language) => string>

/** How each version does. A figure behind which fewer than five cases stand is not there. */
export function MeasureTable({ measures }: { readonly measures: readonly Measures[] }) {
  const { measureColumns: columns, noMeasures } = useTexts(deskTexts)
  if (measures.every(({ cases }) => cases === 0)) return <p>{noMeasures}</p>
  return (
    <table
      className="fw-table fw-table--stack"
      aria-labelledby="measures"
      aria-describedby="measures-hint"
    >
      <thead>
        <tr>
          <th scope="col">{columns.version}</th>
          {(['cases', ...figures] as const).map((figure) => (
            <th scope="col" className="fw-amount" key={figure}>
              {columns[figure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.toReversed().map((row) => (
          <Row measures={row} key={row.version} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ measures }: { readonly measures: Measures }) {
  const texts = useTexts(deskTexts)
  const language = useLanguage((choice) => choice.language)
  const tooFew = figures.every((figure) => measures[figure] === null)
  return (
    <tr>
      <th scope="row">{texts.version(measures.version)}</th>
      <td className="fw-amount" data-label={texts.measureColumns.cases}>
        {measures.cases}
      </td>
      {tooFew ? (
        <td colSpan={figures.length}>{texts.tooFew}</td>
      ) : (
        figures.map((figure) => {
          const value = measures[figure]
          return (
            <td className="fw-amount" data-label={texts.measureColumns[figure]} key={figure}>
              {value === null ? texts.tooFew : formats[figure](value, language)}
            </td>
          )
        })
      )}
    </tr>
  )
}
