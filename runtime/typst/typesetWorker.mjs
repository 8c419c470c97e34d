import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

// The thread of typesetter.ts: sets pages one after the other, so that nobody waits for them who wants something else.

const fontBlobs = workerData.map((font) => Buffer.from(font))
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] })

const prints = {
  pdf: (page) => new Uint8Array(compiler.pdf(page, { pdfStandard: 'ua-1' })),
  picture: (page) => compiler.plainSvg(page),
}

parentPort?.on('message', ({ as, page }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage(printed(as, page))
  compiler.evictCache(10) // else every page ever set stays in memory
})

function printed(as, page) {
  try {
    return { printed: prints[as](page) }
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) }
  }
}
