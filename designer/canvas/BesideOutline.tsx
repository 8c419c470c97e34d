import type { Beside } from '../editing/artifacts.ts'
import type { BesideData } from './toFlow.ts'

type Size = BesideData['size']

/** The shapes of BPMN 2.0 for what is drawn beside the flow (§8.4.1, §10.4). */
export function BesideOutline({
  artifact,
  size,
}: {
  readonly artifact: Beside
  readonly size: Size
}) {
  const { width: w, height: h } = size
  switch (artifact.type) {
    case 'textAnnotation':
      return (
        <path className="bracket" d={`M${Math.min(12, w / 3)} 0H0V${h}H${Math.min(12, w / 3)}`} />
      )
    case 'group':
      return <rect className="fence" {...size} rx="10" />
    case 'dataStoreReference':
      return <Cylinder {...size} />
    case 'dataObject':
    case 'dataObjectReference':
    case 'dataInput':
    case 'dataOutput':
      return (
        <>
          <path
            className="sheet"
            d={`M0 0H${w * 0.62}L${w} ${w * 0.38}V${h}H0zM${w * 0.62} 0V${w * 0.38}H${w}`}
          />
          <DataMarks {...{ artifact, size }} />
        </>
      )
  }
}

function DataMarks({ artifact, size }: { readonly artifact: Beside; readonly size: Size }) {
  const isWay = artifact.type === 'dataInput' || artifact.type === 'dataOutput'
  const isMany = 'collection' in artifact
  const x = size.width / 2
  const low = size.height - 4
  return (
    <>
      {isWay ? (
        <path
          className={artifact.type === 'dataOutput' ? 'gl full' : 'gl'}
          d="M4 8h6V5l6 5-6 5v-3H4z"
        />
      ) : undefined}
      {isMany ? (
        <path className="gl" d={`M${x - 4} ${low}v-9M${x} ${low}v-9M${x + 4} ${low}v-9`} />
      ) : undefined}
    </>
  )
}

function Cylinder({ width: w, height: h }: Size) {
  const lid = h / 7
  const arc = (y: number): string => `M0 ${y}C0 ${y + lid * 1.33} ${w} ${y + lid * 1.33} ${w} ${y}`
  return (
    <>
      <path
        className="sheet"
        d={`M0 ${lid}C0 ${-lid / 3} ${w} ${-lid / 3} ${w} ${lid}V${h - lid}C${w} ${h + lid / 3} 0 ${h + lid / 3} 0 ${h - lid}z`}
      />
      <path className="gl thin" d={[lid, lid * 1.7, lid * 2.4].map(arc).join('')} />
    </>
  )
}
