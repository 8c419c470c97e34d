import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, stage, StageFailed } from './stage.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const macOS = ['Chromium', 'Google Chrome'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
)

/** The path of a Chromium or Chrome for the tests; installs Debian's package where that is possible. */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH
  if (chosen !== undefined && chosen !== '') {
    if (isProgram(chosen)) return chosen
    throw new StageFailed(`CHROME_PATH names no program: ${chosen}`)
  }

  const found = installed()
  if (found !== undefined) return found
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) throw new StageFailed(advice)
  await stage('Installing Chromium', installChromium)
  return installed() ?? Promise.reject(new StageFailed(advice))
}

const advice = `The tests need Chromium or Chrome and found neither. Do one of these, then run npm test again:
  - Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium
  - Fedora:          sudo dnf install -y chromium
  - macOS:           brew install --cask chromium
  - elsewhere:       set CHROME_PATH to the program of an installed Chromium or Chrome`

async function installChromium() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env })
  await run('apt-get', ['install', '-y', '-q', 'chromium'], { env })
}

function installed() {
  return [...names.flatMap(onPath), ...macOS].find(isProgram)
}

function isOnPath(name) {
  return onPath(name).some(isProgram)
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // ENOENT or EACCES: there is no such program, which is the answer.
    return false
  }
}
