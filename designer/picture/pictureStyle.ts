/** The light colours of `ui/tokens.css`: a picture stands on white paper, whatever the page looks like. */
const ink = '#131525'
const muted = '#51577a'
const line = '#454b6b'
const flow = '#5b6185'
const edge = '#c0c3d5'

const actors = {
  auto: { fill: '#e5ebf7', stroke: '#2044aa' },
  citizen: { fill: '#cdf2e4', stroke: '#00654c' },
  clerk: { fill: '#fcf0b6', stroke: '#6c5702' },
} as const

const round = 'stroke-linecap:round;stroke-linejoin:round'

/** Whatever of them is there; sizes stand at the texts. */
export const pictureFonts = '"Fira Sans","Noto Sans","Segoe UI",Arial,sans-serif'

/** Every rule begins with the class of the picture, since a page may hold others. */
export const pictureStyle = [
  '.paper{fill:#fff;stroke:#dfe1ea}',
  '.frame{overflow:visible}',
  `text{fill:${ink}}`,
  '.halo{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}',
  '.name{font-weight:500}',
  `.by{font-size:10.75px;fill:${muted}}`,
  `.lane{fill:#fff;stroke:${edge}}`,
  `.laneHead{fill:#f3f4f7;stroke:${edge}}`,
  `.laneName{font-weight:500;fill:${muted}}`,
  `.box,.ev,.gw{fill:#fff;stroke:${line};stroke-width:1.25}`,
  '.box.call{stroke-width:3}',
  '.box.dotted{stroke-dasharray:.1 4;stroke-linecap:round;stroke-width:1.75}',
  `.inner{fill:none;stroke:${line};stroke-width:1.25}`,
  '.ev.end{stroke-width:3}',
  '.ev.dash{stroke-dasharray:3 2}',
  '.foot{stroke:#dfe1ea}',
  `.oi,.ti{fill:none;stroke:${muted};stroke-width:1.5;${round}}`,
  '.tile{fill:#f6f7f9}',
  `.tile.ring{stroke:${line}}`,
  ...Object.entries(actors).map(
    ([actor, { fill, stroke }]) =>
      `.a-${actor} .tile{fill:${fill}}.picture .a-${actor} .ti{stroke:${stroke}}`,
  ),
  `.gl{fill:none;stroke:${line};stroke-width:1.4;${round}}`,
  '.gl.x{stroke-width:2.2}',
  '.gl.thin{stroke-width:1}',
  `.gl.full{fill:${line};fill-rule:evenodd}`,
  `.solid{fill:${line}}`,
  `.line{fill:none;stroke:${flow};stroke-width:1.5}`,
  `.head{fill:${flow}}`,
  `.slash{stroke:${line};stroke-width:1.5}`,
  `.if{fill:#fff;stroke:${flow}}`,
  `.pool{fill:#fff;stroke:${line};stroke-width:1.5}`,
  `.poolLine{stroke:${line};stroke-width:1.5}`,
  '.message>.line{stroke-dasharray:8 5}',
  `.message>.head{fill:#fff;stroke:${flow};stroke-width:1.5}`,
  '.undo>.line{stroke-dasharray:2 4}',
  `.undo>.head,.aside>.head{fill:none;stroke:${flow};stroke-width:1.5}`,
  '.aside>.line{stroke-dasharray:.1 4;stroke-linecap:round}',
  `.fence{fill:none;stroke:${line};stroke-width:1.5;stroke-dasharray:9 4 1.5 4}`,
  `.bracket{fill:none;stroke:${line};stroke-width:1.5}`,
  `.sheet{fill:#fff;stroke:${line};stroke-width:1.25;stroke-linejoin:round}`,
]
  .map((rule) => inPicture(rule))
  .join('')

/** Each selector of a list, up to its brace. */
export function inPicture(rule: string): string {
  const [selectors = '', ...rest] = rule.split('{')
  return [
    selectors
      .split(',')
      .map((one) => `.picture ${one}`)
      .join(','),
    ...rest,
  ].join('{')
}
