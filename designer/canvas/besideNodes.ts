import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { besideTexts } from '#shared/text/beside.ts'
import { isLine, wordsOf, type Beside } from '../editing/artifacts.ts'
import type { Box, Boxes } from '../editing/geometry.ts'
import { domAttributes } from './selected.ts'
import { handlesOf } from './shapeNodes.ts'
import type { BesideNode, DrawingOptions } from './toFlow.ts'

interface Shown {
  readonly definition: Definition
  readonly process: Process
  readonly boxes: Boxes
  readonly options: DrawingOptions
}

/** Notes, frames, records and where they are kept. */
export function besideNodes(shown: Shown): readonly BesideNode[] {
  return Object.entries(shown.process.artifacts ?? {}).flatMap(([id, artifact]) => {
    const box = shown.boxes[id]
    return box === undefined || isLine(artifact) ? [] : [besideNode(shown, { id, artifact, box })]
  })
}

interface Drawn {
  readonly id: string
  readonly artifact: Beside
  readonly box: Box
}

/** Frames lie under the steps that they are drawn around, above their lanes. */
const layers = { group: -60, other: 1 } as const

function besideNode({ definition, options }: Shown, { id, artifact, box }: Drawn): BesideNode {
  const { language, editable = false } = options
  const title = inLanguage(wordsOf(definition, artifact), language)
  const isFrame = artifact.type === 'group'
  return {
    id,
    type: 'beside',
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    handles: handlesOf(box),
    zIndex: isFrame ? layers.group : layers.other,
    selected: false,
    data: {
      id,
      artifact,
      title,
      size: { width: box.width, height: box.height },
      editable,
    },
    draggable: editable,
    connectable: editable,
    selectable: editable,
    className: isFrame ? 'frameNode' : 'besideNode',
    ariaRole: editable ? 'button' : 'img',
    ariaLabel: `${title}, ${besideTexts[language].kind[artifact.type].name}`,
    domAttributes: domAttributes(editable, { selected: false, focusable: false }),
  }
}
