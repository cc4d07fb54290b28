import assert from 'node:assert/strict';
import { kindOf } from '#plugin/engine/file-kinds.js';
import type { Practice } from '#plugin/model/index.js';
import type { TemporarySite } from '../support/temporary-site.js';
import { analysisOf, browserHosts, cookieNames, loggedData } from './analysis.js';
import { freePort, serverFolder, startUpstream, type RunningServer } from './servers.js';
import { cookiesOf, dataIn, visit } from './visit.js';

/** A configuration that is started, visited once, and held against what the analysis says of it. */
export interface ServerCase {
  name: string;
  /**
   * PORT stands for the port to listen on, ROOT for the folder, UPSTREAM for a host of others: for the run it is a
   * server on this machine.
   */
  config: string;
  /** Data that the log must show, and that the analysis must find; sorted. */
  logs: string[];
  /** Names of cookies that the answer must set, and that the analysis must find; sorted. */
  cookies?: string[];
  /** Hosts to which the answer must lead browsers, and that the analysis must find; sorted. */
  hosts?: string[];
  /** Data that the server behind is told; the analysis must find it in what is passed on. */
  told?: string[];
  method?: 'POST';
  /** Headers of the visit beside the usual ones. */
  headers?: Record<string, string>;
  /** Further files of the folder. */
  files?: Record<string, string>;
}

/** How one kind of server is set up and started. */
export interface ServerKind {
  /** Name of the main file. */
  main: string;
  wrap(config: string, root: string, port: number): string;
  start(site: TemporarySite, port: number): Promise<RunningServer>;
}

const FAR = 'api.weather.example';

/** Starts the server, visits it once, and holds what is seen and what the analysis says against the case. */
export async function checkCase(one: ServerCase, kind: ServerKind): Promise<void> {
  const port = await freePort();
  const upstream = await startUpstream();
  const site = serverFolder(one.files ?? {});
  try {
    const near = `127.0.0.1:${upstream.port}`;
    const text = kind.wrap(
      one.config
        .replaceAll('UPSTREAM_PORT', String(upstream.port))
        .replaceAll('PORT', String(port))
        .replaceAll('ROOT', site.root),
      site.root,
      port,
    );
    site.write(kind.main, text.replaceAll('UPSTREAM', near));
    const server = await kind.start(site, port);
    const answer = await visit(port, { method: one.method, headers: one.headers });
    await server.stop();
    const log = [...server.texts('logs')]
      .filter(([name]) => name !== 'error.log')
      .map(([, content]) => content);
    const headers = Object.entries(answer.headers).flat().join('\n');
    const wanted = {
      logs: one.logs,
      cookies: one.cookies ?? [],
      hosts: one.hosts ?? [],
      told: one.told ?? [],
    };

    const hosts = [
      ...new Set(`${headers}\n${answer.body}`.match(/(?:\*\.)?\b(?:[a-z]+\.)+example\b/g) ?? []),
    ];
    assert.equal(answer.status, 200, answer.body);
    assert.deepEqual(
      {
        logs: dataIn(log.join('\n')),
        cookies: cookiesOf(answer).filter((name) => name !== 'up'),
        hosts: hosts.filter((host) => host !== 'shop.example' && !/^friend/.test(host)).sort(),
        told: one.told ? toldOf(JSON.stringify(upstream.seen)) : [],
      },
      wanted,
      'what was seen',
    );

    const practices = [...analysed(site, kind.main, text.replaceAll('UPSTREAM', FAR), one)];
    assert.deepEqual(
      {
        logs: loggedData(practices),
        cookies: cookieNames(practices),
        hosts: browserHosts(practices),
        told: one.told ? passedOn(practices) : [],
      },
      wanted,
      practices.map(({ what, judged }) => `${judged ? '' : '(listed) '}${what}`).join('\n'),
    );
  } finally {
    site.remove();
    await upstream.stop();
  }
}

/** What is found in the main file and in the further ones. */
function analysed(site: TemporarySite, main: string, text: string, one: ServerCase): Practice[] {
  site.write(main, text);
  const others = Object.entries(one.files ?? {}).filter(([name]) => kindOf(site.path(name)) !== null);
  return [[main, text] as const, ...others].flatMap(([name, content]) =>
    analysisOf(site.root, name, content),
  );
}

/** Whether a server that a request is passed on to learns who asks. */
function toldOf(headers: string): string[] {
  return dataIn(headers).filter((key) => key === 'user.device.ip_address');
}

function passedOn(practices: readonly Practice[]): string[] {
  // How it is sent is another question than what is.
  return practices
    .filter(({ kind, recipient }) => kind !== 'transport' && recipient?.host === FAR)
    .flatMap(({ data }) => data);
}
