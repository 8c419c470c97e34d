import { BesideOutline } from '../canvas/BesideOutline.tsx'
import type { BesideData, BesideNode } from '../canvas/toFlow.ts'
import { Lines, linesAt, type TextLine } from './Lines.tsx'

/** What is drawn beside the flow: notes, frames, records and files. */
export function Beside({ node: { data, position, ariaLabel } }: { readonly node: BesideNode }) {
  const { artifact, size } = data
  return (
    <g className={`beside ${artifact.type}`} transform={`translate(${position.x} ${position.y})`}>
      <title>{ariaLabel}</title>
      <BesideOutline {...{ artifact, size }} />
      <Lines
        className={artifact.type === 'group' ? 'halo name' : 'halo'}
        lines={besideLines(data)}
      />
    </g>
  )
}

/** The words of a note stand in it, the name of a frame on its line, all other names below. */
export function besideLines({ artifact, title, size }: BesideData): readonly TextLine[] {
  const { width, height } = size
  if (artifact.type === 'textAnnotation') {
    const lines = Math.max(1, Math.floor((height - 6) / 15))
    return linesAt(title, { width: width - 12, lines, sizes: [12, 10] }, () => ({
      x: 8,
      y: 16,
      anchor: 'start',
    }))
  }
  if (artifact.type === 'group')
    return linesAt(title, { width: width - 38, lines: 1, sizes: [12] }, () => ({
      x: 19,
      y: 4,
      anchor: 'start',
    }))
  const name = artifact.state === undefined ? title : `${title} [${artifact.state}]`
  return linesAt(name, { width: 112, lines: 5, sizes: [12] }, () => ({
    x: width / 2,
    y: height + 17,
    anchor: 'middle',
  }))
}
