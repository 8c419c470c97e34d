const ink = '#1f2933'
const line = '#6b7785'
const passed = '#12693a'
const waits = '#8a4b00'
const failed = '#b3261e'
const ended = '#5b6472'

/** Colours of its own on white, so that it can be read on any page. */
export const pictureStyle = [
  '.paper{fill:#fff;stroke:#d5dae0}',
  '.frame{overflow:visible}',
  `text{font:12px "Liberation Sans",Arial,Helvetica,sans-serif;fill:${ink}}`,
  '.halo{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}',
  `.label{font-size:11px;fill:${ended}}`,
  '.count{font-size:11px;font-weight:bold}',
  `.box,.ev,.gw{fill:#fff;stroke:${line};stroke-width:1.25}`,
  '.box.call{stroke-width:3}',
  '.box.dotted{stroke-dasharray:.1 4;stroke-linecap:round;stroke-width:1.75}',
  `.inner{fill:none;stroke:${line};stroke-width:1.25}`,
  '.ev.end{stroke-width:3}',
  '.ev.dash{stroke-dasharray:3 2}',
  `.gl{fill:none;stroke:${ink};stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round}`,
  '.gl.x{stroke-width:2.2}',
  '.gl.thin{stroke-width:1}',
  `.gl.full{fill:${ink};fill-rule:evenodd}`,
  `.solid{fill:${ink}}`,
  ...Object.entries({ passed, waits, failed, ended }).map(
    ([state, colour]) =>
      `.${state}>.box,.${state}>.inner,.${state}>.frame>.ev,.${state}>.frame>.gw{stroke:${colour};stroke-width:2.25}` +
      `.${state}>.frame>.ev.end,.${state}>.box.call{stroke-width:4}` +
      `.badge.${state}>circle{fill:${colour}}`,
  ),
  '.badge>circle{stroke:#fff;stroke-width:1.5}',
  '.badge>path{fill:none;stroke:#fff;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}',
  `.line{fill:none;stroke:${line};stroke-width:1.25}`,
  `.head{fill:${line}}`,
  `.slash{stroke:${ink};stroke-width:1.5}`,
  `.if{fill:#fff;stroke:${line}}`,
  `.taken>.line{stroke:${passed};stroke-width:3}`,
  `.taken>.head{fill:${passed};stroke:${passed};stroke-width:1.5}`,
  '.undo>.line{stroke-dasharray:2 4}',
  '.undo>.head{fill:none}',
  `.undo:not(.taken)>.head{stroke:${line}}`,
  `.token>circle{fill:${waits};stroke:#fff;stroke-width:1.5}`,
].join('\n')
