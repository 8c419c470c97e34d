import { z } from '@hono/zod-openapi'

export const EmployeeId = z.string().regex(/^PV-\d{6}$/)

export const Employee = z
  .strictObject({
    id: EmployeeId,
    name: z.string().min(1),
    unit: z.string().min(1),
    superior: z.string().min(1),
    costCentre: z.string().regex(/^\d{4}-\d{2}$/),
    /** Short trips within Germany need no approval of their own. */
    standingApproval: z.boolean(),
  })
  .openapi('Employee')
export type Employee = z.infer<typeof Employee>

/** Who works for Musterstadt, as far as travels; all invented. */
export const employees: readonly Employee[] = [
  {
    id: 'PV-000001',
    name: 'Lena Hoffmann',
    unit: 'Ordnungsamt',
    superior: 'Martin Seidel',
    costCentre: '1220-10',
    standingApproval: true,
  },
  {
    id: 'PV-000002',
    name: 'Emre Yıldız',
    unit: 'Stadtplanung',
    superior: 'Martin Seidel',
    costCentre: '5110-20',
    standingApproval: false,
  },
  {
    id: 'PV-000003',
    name: 'Dr. Annegret Freifrau von Trümbach-Österreicher',
    unit: 'Rechnungsprüfung',
    superior: 'Martin Seidel',
    costCentre: '1115-01',
    standingApproval: true,
  },
]
