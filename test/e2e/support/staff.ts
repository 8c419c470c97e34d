import type { Browser, BrowserContext, Page } from 'playwright-core'
import { visit, type Visit } from './browser.ts'
import type { Product } from './product.ts'

/** Somebody at their own computer, signed in and at a page of the workplace. */
export async function enter(
  browser: Browser,
  product: Product,
  { persona, path, ...look }: Visit & { readonly persona: string; readonly path: string },
): Promise<Page> {
  const context = await visit(browser, look)
  product.contract.watch(context)
  return openSignedIn(context, product, { persona, path })
}

async function openSignedIn(
  context: BrowserContext,
  product: Product,
  { persona, path }: { readonly persona: string; readonly path: string },
): Promise<Page> {
  const page = await context.newPage()
  const returnTo = encodeURIComponent(path)
  await page.goto(`${product.url()}/auth/login?persona=${persona}&returnTo=${returnTo}`)
  return page
}
