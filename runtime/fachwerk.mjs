#!/usr/bin/env node
import { prepare } from './setup/prepare.mjs'

await prepare()
process.env.NODE_ENV ??= 'production'
await import('../dist/runtime/cli.js')
