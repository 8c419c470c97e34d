import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: ['schema', 'exchangeSchema', 'peopleSchema'].map(
    (name) => `./runtime/storage/${name}.ts`,
  ),
  out: './runtime/storage/migrations',
})
