import { spawn } from 'node:child_process'
import { root } from './folder.mjs'

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }
const running = new Set()
let stopped = false

/** A stage that failed; what it printed is shown before this is thrown. */
export class StageFailed extends Error {
  name = 'StageFailed'
}

/** Ended because this process was told to end. */
export class StageStopped extends Error {
  name = 'StageStopped'
}

/** Runs one stage on one line: its name, then its duration; its output only when it fails. */
export async function stage(title, work) {
  const started = performance.now()
  process.stderr.write(`  ${title} … `)
  try {
    const result = await work()
    process.stderr.write(`${seconds(started)}\n`)
    return result
  } catch (error) {
    // Shown here, beside the stage it belongs to; the exit code is still decided by the caller.
    process.stderr.write(`failed after ${seconds(started)}\n`)
    throw error
  }
}

/** Runs stages at the same time, each with its line when it ends; answers how each failed, or undefined. */
export async function sideBySide(stages) {
  return Promise.all(
    stages.map(async ([title, work]) => {
      const started = performance.now()
      try {
        await work()
        process.stderr.write(`  ${title} … ${seconds(started)}\n`)
      } catch (error) {
        if (!(error instanceof StageFailed)) throw error
        process.stderr.write(`  ${title} … failed after ${seconds(started)}\n`)
        return error
      }
    }),
  )
}

/** Runs a program quietly; names resolve in node_modules/.bin too. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (stopped) return reject(new StageStopped('Stopped'))
      if (code === 0) return resolve()
      const text = Buffer.concat(output).toString('utf8').trimEnd()
      return reject(new StageFailed(`${text}\n${command} ended with ${signal ?? code}`))
    })
  })
}

/** Starts a program that stays; it ends when this process is told to end. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, ...options, env: environment(options.env) })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/** Passes the signals on to whatever runs; answers a function that leaves them alone again. */
export function forwardSignals() {
  const listeners = Object.entries(signals).map(([signal, number]) => {
    const stop = () => {
      stopped = true
      process.exitCode = 128 + number
      for (const child of running) child.kill(signal)
    }
    process.on(signal, stop)
    return () => process.off(signal, stop)
  })
  return () => listeners.forEach((remove) => remove())
}

function environment(additions = {}) {
  const path = `${root}node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`
  return { ...process.env, PATH: path, ...additions }
}

function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}
