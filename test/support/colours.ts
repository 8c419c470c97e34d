/** Red, green, blue and opacity, each from 0 to 1. */
export type Colour = readonly [r: number, g: number, b: number, alpha: number]

export interface Theme {
  readonly scheme: 'light' | 'dark'
  /** What custom properties and the names of system colours stand for. */
  readonly names: Readonly<Record<string, string>>
}

/** As CSS Color 4 and 5 say: var(), light-dark(), oklch(), color-mix(in srgb, …), #rrggbb. */
export function colourOf(value: string, theme: Theme): Colour {
  const text = value.trim()
  const named = theme.names[/^var\((--[\w-]+)\)$/.exec(text)?.[1] ?? text]
  if (named !== undefined) return colourOf(named, theme)
  const [, call = '', inner = ''] = /^([\w-]+|#)\(?(.*?)\)?$/s.exec(text) ?? []
  const read = functions[call]
  if (read === undefined) throw new Error(`${value}: expected a colour`)
  return read(inner, theme)
}

const functions: Readonly<Record<string, (inner: string, theme: Theme) => Colour>> = {
  '#': fromHex,
  transparent: () => [0, 0, 0, 0],
  oklch: fromOklch,
  'color-mix': (inner, theme) => mixed(argumentsOf(inner), theme),
  'light-dark': (inner, theme) =>
    colourOf(argumentsOf(inner)[theme.scheme === 'light' ? 0 : 1] ?? '', theme),
}

/** WCAG 2.2, contrast ratio. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

export function over([r, g, b, alpha]: Colour, below: Colour): Colour {
  const laid = (top: number, under: number): number => top * alpha + under * (1 - alpha)
  return [laid(r, below[0]), laid(g, below[1]), laid(b, below[2]), 1]
}

/** What a rule with exactly this selector says; the last one counts. */
export function declared(css: string, selector: string, property: string): string | undefined {
  return rulesIn(css).findLast(
    (rule) => rule.selectors.includes(selector) && rule.values[property] !== undefined,
  )?.values[property]
}

export function rulesIn(css: string) {
  const plain = css.replaceAll(/\/\*.*?\*\//gs, '')
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(',').map((one) => one.trim().replaceAll(/\s+/g, ' ')),
    values: Object.fromEntries(
      body.split(';').flatMap((line) => {
        const [, name, value] = /^\s*([\w-]+)\s*:\s*(.+)$/s.exec(line) ?? []
        return name === undefined || value === undefined ? [] : [[name, value.trim()]]
      }),
    ) as Readonly<Record<string, string>>,
  }))
}

function argumentsOf(inner: string): readonly string[] {
  const parts = ['']
  let depth = 0
  for (const letter of inner) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim())
}

function mixed([space, first = '', second = '']: readonly string[], theme: Theme): Colour {
  if (space !== 'in srgb') throw new Error(`${space}: expected a mix in srgb`)
  const [, text = second, share] = /^(.*?)\s+([\d.]+)%$/s.exec(second) ?? []
  const part = share === undefined ? 0.5 : Number(share) / 100
  const [one, other] = [colourOf(first, theme), colourOf(text, theme)]
  const alpha = one[3] * (1 - part) + other[3] * part
  const channel = (at: 0 | 1 | 2): number =>
    alpha === 0 ? 0 : (one[at] * one[3] * (1 - part) + other[at] * other[3] * part) / alpha
  return [channel(0), channel(1), channel(2), alpha]
}

function fromHex(hex: string): Colour {
  const at = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255
  return [at(0), at(2), at(4), 1]
}

/** CSS Color 4, section 18: OKLCH over OKLab and linear light to sRGB. */
function fromOklch(text: string): Colour {
  const [, light, chroma, hue, alpha] =
    /^([\d.]+)%\s+([\d.]+)\s+([\d.]+)\s*(?:\/\s*([\d.]+))?$/.exec(text.trim()) ?? []
  if (hue === undefined) throw new Error(`oklch(${text}): expected lightness, chroma and hue`)
  const [L, C, h] = [Number(light) / 100, Number(chroma), (Number(hue) * Math.PI) / 180]
  const [a, b] = [C * Math.cos(h), C * Math.sin(h)]
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const [red = 0, green = 0, blue = 0] = linear.map((one) => encoded(Math.min(1, Math.max(0, one))))
  return [red, green, blue, alpha === undefined ? 1 : Number(alpha)]
}

function encoded(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
}

function luminance([r, g, b]: Colour): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
