import { inPicture } from '#designer/picture/pictureStyle.ts'

const passed = '#12693a'
const waits = '#8a4b00'
const failed = '#b3261e'
const ended = '#5b6472'

/** What a run has left, in colours beside its marks. */
export const marksStyle = [
  '.count{font-size:11px;font-weight:bold}',
  ...Object.entries({ passed, waits, failed, ended }).flatMap(([state, colour]) => [
    `.${state}>.box,.${state}>.inner,.${state}>.frame>.ev,.${state}>.frame>.gw{stroke:${colour};stroke-width:2.25}`,
    `.${state}>.frame>.ev.end,.${state}>.box.call{stroke-width:4}`,
    `.badge.${state}>circle{fill:${colour}}`,
  ]),
  '.badge>circle{stroke:#fff;stroke-width:1.5}',
  '.badge>path{fill:none;stroke:#fff;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}',
  `.taken>.line{stroke:${passed};stroke-width:3}`,
  `.taken>.head{fill:${passed};stroke:${passed};stroke-width:1.5}`,
  '.undo.taken>.head{fill:none}',
  `.token>circle{fill:${waits};stroke:#fff;stroke-width:1.5}`,
]
  .map(inPicture)
  .join('')
