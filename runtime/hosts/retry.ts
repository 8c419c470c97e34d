/** Seconds until the next try after the first, second, … failed one; then the job becomes an incident. */
const retrySeconds: readonly number[] = [1, 5, 30, 120, 600]

export interface DeliverySettings {
  readonly retrySeconds: readonly number[]
  readonly timeoutSeconds: number
  /** Deliveries under way at once, for each connector alone. */
  readonly perConnector: number
}

export const defaultDelivery: DeliverySettings = {
  retrySeconds,
  timeoutSeconds: 10,
  perConnector: 8,
}
