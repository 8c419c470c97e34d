export type Adoption = {
  readonly personId: string
  readonly adoptedOn: string
  readonly animal: {
    readonly name: string
    readonly breed: string
    readonly born: string
    readonly chip: string
  }
}

export const adoptions: readonly Adoption[] = [
  {
    personId: 'MR-000001',
    adoptedOn: '2026-02-14',
    animal: { name: 'Lotte', breed: 'Mischling', born: '2023-05', chip: '276098100000014' },
  },
  {
    personId: 'MR-000004',
    adoptedOn: '2026-01-20',
    animal: { name: 'Paula', breed: 'Dackel', born: '2022', chip: '276098100000020' },
  },
  {
    personId: 'MR-000031',
    adoptedOn: '2025-11-28',
    animal: { name: 'Carlo', breed: 'Terrier', born: '2021-08-03', chip: '276098100000028' },
  },
  {
    personId: 'MR-000031',
    adoptedOn: '2026-03-02',
    animal: { name: 'Mimi', breed: 'Spitz', born: '2024-01', chip: '276098100000031' },
  },
]
