import { build } from './build.mjs'
import { install } from './install.mjs'
import { forwardSignals } from './stage.mjs'

/** Makes a fresh clone runnable; afterwards signals are left to whoever runs next in this process. */
export async function prepare() {
  const leaveSignalsAlone = forwardSignals()
  await install()
  await build()
  leaveSignalsAlone()
}
