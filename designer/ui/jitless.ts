import { z } from 'zod'

// First import of every entry: zod looks at this when a schema is made, and would otherwise try `eval`.
z.config({ jitless: true })
