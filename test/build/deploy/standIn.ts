/** A local stand-in of what clasp asks of Google: the Apps Script API, Drive, and who is logged in. */
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file of a script project, as the Apps Script API has it. */
export interface ScriptFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

interface Version {
  readonly versionNumber: number;
  readonly description: string;
  readonly files: readonly ScriptFile[];
}

interface Deployment {
  readonly deploymentId: string;
  deploymentConfig: { readonly versionNumber?: number; readonly description?: string };
}

interface Project {
  files: readonly ScriptFile[];
  readonly versions: Version[];
  readonly deployments: Deployment[];
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const refusal = (status: number, message: string): Answer => ({
  status,
  body: { error: { code: status, message, errors: [{ message, domain: 'global', reason: 'x' }] } },
});

const ok = (body: unknown): Answer => ({ status: 200, body });

/** What Google says when it refuses. */
export const refusals = {
  apiOff: refusal(
    403,
    'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
  ),
  unknown: refusal(404, 'Requested entity was not found.'),
  broken: refusal(500, 'Internal error encountered.'),
};

const emptyProject: readonly ScriptFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Europe/Amsterdam"}' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {}' },
];

/** A Google with these script projects, that keeps what it was asked. */
export class StandIn {
  readonly projects = new Map<string, Project>();
  /** What was asked, in order: method, host and path. */
  readonly asked: string[] = [];
  /** The spreadsheets that were made, by title. */
  readonly sheets: string[] = [];
  /** What Google answers instead, for what was asked; null is what it would. */
  instead: (asked: string) => Answer | null = () => null;
  private readonly server = createServer((request, response) => {
    void this.answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });

  add(scriptId: string, files: readonly ScriptFile[] = emptyProject): Project {
    const head: Deployment = { deploymentId: 'AKfyc-head', deploymentConfig: {} };
    const project: Project = { files, versions: [], deployments: [head] };
    this.projects.set(scriptId, project);
    return project;
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://stand.in');
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const asked = `${request.method} ${String(request.headers['x-meant-for'])}${pathname}`;
    this.asked.push(asked);
    const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
    return this.instead(asked) ?? this.google(asked, body, searchParams);
  }

  private google(asked: string, body: Record<string, unknown>, query: URLSearchParams): Answer {
    if (asked.startsWith('POST oauth2.googleapis.com')) return ok({ access_token: 'fresh', expires_in: 3600 });
    if (asked.endsWith('/oauth2/v2/userinfo')) return ok({ email: 'eigenaar@example.org', id: '1' });
    if (asked.startsWith('POST www.googleapis.com/drive/v3/files')) {
      if (body['mimeType'] !== 'application/vnd.google-apps.spreadsheet') return refusal(400, 'Invalid mimeType');
      this.sheets.push(String(body['name']));
      return ok({ id: `spreadsheet-for-tests-${this.sheets.length}` });
    }
    if (asked === 'POST script.googleapis.com/v1/projects') {
      const scriptId = `script-made-for-tests-${this.projects.size}`;
      this.add(scriptId);
      return ok({ scriptId, title: body['title'], parentId: body['parentId'] });
    }
    const [, scriptId = '', what, which] =
      /script\.googleapis\.com\/v1\/projects\/([^/]+)\/(\w+)(?:\/([\w-]+))?$/.exec(asked) ?? [];
    const project = this.projects.get(scriptId);
    if (!project) return refusals.unknown;
    return asked.startsWith('GET') ? this.read(project, what, query) : this.write(project, what, body, which);
  }

  private read(project: Project, what: string | undefined, query: URLSearchParams): Answer {
    if (what === 'versions') {
      const versions = project.versions.map(({ versionNumber, description }) => ({ versionNumber, description }));
      return ok({ versions: versions.reverse() });
    }
    if (what === 'deployments') return ok({ deployments: project.deployments });
    const wanted = query.get('versionNumber');
    const version = project.versions.find(({ versionNumber }) => String(versionNumber) === wanted);
    if (wanted !== null && !version) return refusals.unknown;
    return ok({ files: version?.files ?? project.files });
  }

  private write(project: Project, what: string | undefined, body: Record<string, unknown>, which?: string): Answer {
    if (what === 'versions') {
      const version = {
        versionNumber: project.versions.length + 1,
        description: String(body['description']),
        files: project.files,
      };
      project.versions.push(version);
      return ok({ versionNumber: version.versionNumber });
    }
    if (what === 'deployments') {
      const known = project.deployments.find(({ deploymentId }) => deploymentId === which);
      const deployment = known ?? { deploymentId: `AKfyc-${project.deployments.length}`, deploymentConfig: {} };
      deployment.deploymentConfig = (known ? body['deploymentConfig'] : body) as Deployment['deploymentConfig'];
      if (!known) project.deployments.push(deployment);
      return ok(deployment);
    }
    const files = body['files'] as ScriptFile[];
    if (!files.some(({ name, type }) => name === 'appsscript' && type === 'JSON'))
      return refusal(400, 'The manifest is missing.');
    project.files = files.map(({ name, type, source }) => ({ name, type, source }));
    return ok({ files });
  }
}
