/** What a file is, and so how it is read. */
export type FileKind =
  | 'script'
  | 'html'
  | 'pug'
  | 'css'
  | 'hosting'
  | 'component'
  | 'settings'
  | 'nginx'
  | 'apache'
  | 'logrotate'
  | 'journald';

/**
 * Any name but those of documents and of what package managers leave beside a file. ESLint lints what such a pattern
 * names, unlike what one for everything in a folder does.
 */
const NO_DOCUMENT = '!(*.{md,txt,sh,bak,old,orig,disabled,yml,yaml,json}|README*|*~)';

/** Templates of pages, not of other files: `index.html.erb` and `index.ejs`, but not `nginx.conf.j2`. */
const TEMPLATES = [
  '**/*.{html,htm,xhtml}.{ejs,hbs,handlebars,mustache,njk,nunjucks,liquid,jinja,jinja2,j2,twig,erb,eta}',
  '**/!(*.{js,mjs,cjs,ts,css,scss,less,json,yml,yaml,toml,ini,env,conf,cfg,txt,text,md,xml,rss,svg,sql,sh,py,rb,go,java,php,service,csv,tf,hcl,properties}).{ejs,hbs,handlebars,mustache,njk,nunjucks,liquid,jinja,jinja2,j2,twig,erb,eta}',
];

/**
 * The kinds of files that are examined, by name, as globs; of several kinds the first counts.
 * Where a name alone does not tell, the text is asked as well: see engine/file-kinds.ts.
 */
export const FILE_KINDS: readonly { kind: FileKind; files: readonly string[] }[] = [
  { kind: 'script', files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'] },
  { kind: 'html', files: ['**/*.{html,htm,xhtml}', ...TEMPLATES] },
  { kind: 'pug', files: ['**/*.pug'] },
  { kind: 'css', files: ['**/*.{css,scss,sass,less}'] },
  {
    kind: 'hosting',
    files: [
      '**/{vercel,now,firebase,staticwebapp.config}.json',
      '**/netlify.toml',
      '**/{_headers,_redirects}',
    ],
  },
  { kind: 'component', files: ['**/*.{vue,svelte,astro}'] },
  {
    kind: 'settings',
    files: [
      '**/{package,hugo,mkdocs}.json',
      '**/{_config*,hugo,mkdocs}.{yml,yaml}',
      '**/{hugo,config}.toml',
      '**/config/_default/*.{toml,yml,yaml,json}',
    ],
  },
  {
    kind: 'apache',
    files: [
      '**/{.htaccess,*.htaccess}',
      '**/{httpd,apache,apache2}*.conf',
      '**/{httpd,apache,apache2}/**/*.{conf,vhost}',
      `**/{httpd,apache,apache2}/sites-{available,enabled}/${NO_DOCUMENT}`,
      '**/*.{apache,apacheconf,vhost}',
    ],
  },
  {
    kind: 'nginx',
    files: [
      '**/{*.nginx,nginx*.conf,*.nginx.conf,*nginx.conf.template,*.nginxconf}',
      '**/nginx/**/*.{conf,conf.template}',
      '**/conf.d/*.conf',
      `**/sites-{available,enabled}/${NO_DOCUMENT}`,
    ],
  },
  {
    kind: 'logrotate',
    files: [`**/logrotate.d/${NO_DOCUMENT}`, '**/logrotate{,*.conf}', '**/*.logrotate{,.conf}'],
  },
  { kind: 'journald', files: ['**/journald*.conf', '**/journald*.conf.d/*.conf'] },
];
