/**
 * What tells that a site has a server, or a service that serves it as one, to which its pages can send what a
 * visitor enters. Each package is described so on its npm page.
 */
export const RECEIVING_PACKAGES: ReadonlySet<string> = new Set([
  ...['express', 'fastify', 'koa', '@hapi/hapi', 'hono', 'restify', 'polka', 'connect', 'micro', 'elysia'],
  ...['@nestjs/core', '@adonisjs/core', 'sails', '@feathersjs/feathers', '@strapi/strapi', 'payload', 'h3'],
  ...[
    'next',
    'nuxt',
    'nitropack',
    '@sveltejs/kit',
    '@remix-run/node',
    '@remix-run/cloudflare',
    '@solidjs/start',
  ],
  ...['@react-router/node', '@react-router/serve', '@tanstack/react-start', '@analogjs/platform', 'blitz'],
  ...[
    '@redwoodjs/api',
    '@astrojs/node',
    '@astrojs/vercel',
    '@astrojs/netlify',
    '@astrojs/cloudflare',
    'meteor',
  ],
  ...['firebase', 'firebase-admin', 'firebase-functions', '@supabase/supabase-js', 'appwrite', 'pocketbase'],
  ...['aws-amplify', 'convex', 'parse', '@trpc/server', '@trpc/client', '@apollo/server', 'graphql-yoga'],
  ...['apollo-server', '@netlify/functions', '@vercel/node', '@google-cloud/functions-framework'],
  ...['pg', 'mysql2', 'mongodb', 'mongoose', 'sequelize', 'typeorm', 'knex', '@prisma/client', 'drizzle-orm'],
]);

/** Files and folders, by name, that only a site with a server has. */
export const RECEIVING_FILES =
  /^(?:(?:server|backend|api|functions|lambda|lambdas)(?:\.[cm]?[jt]s)?|requirements\.txt|pyproject\.toml|manage\.py|Pipfile|composer\.json|.+\.php|Gemfile|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|Cargo\.toml|mix\.exs|.+\.csproj|.+\.sln)$/;

/** Scripts of a package.json that run the site, not something for those who make it. https://docs.npmjs.com/cli/using-npm/scripts */
export const RUNNING_SCRIPT =
  /^(?:pre|post)?(?:start|serve|server|dev|develop|preview|watch|restart|main|worker)(?:[:.-]|$)/;
