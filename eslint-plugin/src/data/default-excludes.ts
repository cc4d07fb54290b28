/**
 * Files that are not the running site, as globs relative to the site's root. Source: the default folders of
 * Mocha, Jest, Vitest, Playwright, Cypress, Storybook, MSW, tsc, Vite, webpack, Next.js, Nuxt, SvelteKit, Astro,
 * Gatsby, Vercel and Netlify; where Testing Library and Create React App keep what tests share; what fills a developer's database with Prisma, Knex, Sequelize and TypeORM.
 */
export const DEFAULT_EXCLUDES: readonly string[] = [
  '**/node_modules/**',
  '**/bower_components/**',
  '**/.{git,hg,svn,yarn,pnpm-store,turbo,nx,cache,parcel-cache,vscode-test}/**',
  '**/*.{test,spec,e2e,cy,stories,story,mock,fixture}.*',
  '**/stories.{js,jsx,ts,tsx,mdx}',
  '**/{test,tests,__tests__,e2e,cypress,playwright,spec,specs}/**',
  '**/{fixtures,__fixtures__,mocks,__mocks__,__snapshots__,stories,.storybook}/**',
  '**/{dist,build,out,coverage,.next,.nuxt,.output,.svelte-kit,.astro,.vercel,.netlify,.docusaurus,_site}/**',
  '**/{test-utils,test-helpers,testutils,__testing__}/**',
  '**/{test-utils,test-helpers,test-setup,testUtils,testHelpers,setupTests,mock-server,mockServer}.*',
  '**/src/testing/**',
  '**/{jest,vitest}.setup.*',
  '**/{seeds,seeders,prisma/seed}/**',
  '**/{prisma,db,database,drizzle}/seed.{js,cjs,mjs,ts,cts,mts}',
  '**/*.d.{ts,mts,cts}',
];
