import { z } from '@hono/zod-openapi'
import { Employee } from '../../people/employees.ts'
import type { Store } from '../store.ts'

const Row = z.object({ employee: z.string() })

export function createEmployees(store: Store, employees: readonly Employee[]): void {
  store.exec('CREATE TABLE employees (id TEXT PRIMARY KEY, employee TEXT NOT NULL)')
  const insert = store.prepare('INSERT INTO employees VALUES (?, ?)')
  for (const employee of employees) insert.run(employee.id, JSON.stringify(employee))
}

export function loadEmployee(store: Store, id: string): Employee | undefined {
  const row = store.prepare('SELECT employee FROM employees WHERE id = ?').get(id)
  return row === undefined ? undefined : Employee.parse(JSON.parse(Row.parse(row).employee))
}
