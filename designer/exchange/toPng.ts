import type { Picture } from '../picture/drawPicture.tsx'

const dense = 2
/** What every browser still paints. */
const most = { side: 16_000, area: 100_000_000 } as const

/** Twice as dense as the screen needs, for paper, as far as a browser can. */
export async function toPng({ svg, width, height }: Picture): Promise<Blob> {
  const scale = scaleOf(width, height)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('picture: expected a canvas that can be painted')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('picture: too large for PNG')) : resolve(blob)),
      'image/png',
    ),
  )
}

export function scaleOf(width: number, height: number): number {
  return Math.min(
    dense,
    most.side / width,
    most.side / height,
    Math.sqrt(most.area / (width * height)),
  )
}
