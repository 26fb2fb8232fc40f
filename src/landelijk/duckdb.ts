/** The figures of many workbooks on this machine: their rows into DuckDB, and the same SQL over them as in BigQuery. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DateString } from '../register/dates';
import type { TabKey } from '../register/tabs';
import { allTabs } from '../register/tabs';
import { researchColumns } from './onderzoek';
import { rawColumns } from './rijen';
import { figureStatements, setUpStatements } from './script';
import type { RawRow } from './werkboek';

/** DuckDB moves to disk what does not fit: 340 workbooks stay within 2 GiB, with what Node itself takes. */
const memory = '900MB';

/** A value as a line of CSV has it. */
const csv = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A database of figures. Between adding and asking it stands on disk, for this user alone, and is gone when it closes. */
export class Figures {
  private constructor(
    private readonly folder: string,
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  static async open(): Promise<Figures> {
    const folder = mkdtempSync(path.join(tmpdir(), 'plp-landelijk-'));
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: memory,
      temp_directory: folder,
      threads: '2',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    return new Figures(folder, instance, await instance.connect());
  }

  private fileOf(tab: TabKey | 'onderzoek'): string {
    return path.join(this.folder, `${tab}.csv`);
  }

  /** Adds the rows of a team's workbook. */
  add(team: string, rows: ReadonlyMap<TabKey, readonly RawRow[]>): void {
    for (const [tab, own] of rows) {
      const lines = own.map((row) => `${csv(team)},${row.map(csv).join(',')}\n`).join('');
      appendFileSync(this.fileOf(tab), lines, { mode: 0o600 });
    }
  }

  /** Adds the rows of a team's research file. */
  addResearch(team: string, rows: readonly (readonly string[])[]): void {
    const lines = rows.map((row) => `${csv(team)},${row.map(csv).join(',')}\n`).join('');
    appendFileSync(this.fileOf('onderzoek'), lines, { mode: 0o600 });
  }

  /**
   * Computes the figures of what was added, on these days.
   * @param regions the region of each team that has one
   * @param setUp the functions with which cells are read
   */
  async compute(
    peildata: readonly DateString[],
    regions: ReadonlyMap<string, string> = new Map(),
    setUp: readonly string[] = setUpStatements('duckdb'),
  ): Promise<void> {
    await this.run('CREATE SCHEMA IF NOT EXISTS plp');
    for (const statement of setUp) await this.run(statement);
    for (const { key } of allTabs) await this.load(key, rawColumns(key));
    await this.load('onderzoek', researchColumns);
    await this.run('CREATE OR REPLACE TABLE plp.peildata (peildatum DATE)');
    await this.run(`INSERT INTO plp.peildata VALUES ${peildata.map((day) => `('${day}')`).join(', ')}`);
    await this.run('CREATE OR REPLACE TABLE plp.teams (team VARCHAR, regio VARCHAR)');
    for (const [team, region] of regions)
      await this.connection.run('INSERT INTO plp.teams VALUES ($1, $2)', [team, region]);
    for (const statement of figureStatements()) await this.run(statement);
  }

  /** Puts what was added in its table, and takes its file away. */
  private async load(name: TabKey | 'onderzoek', ownColumns: readonly string[]): Promise<void> {
    const columns = ['team', ...ownColumns].map((one) => `${one} VARCHAR`).join(', ');
    await this.run(`CREATE OR REPLACE TABLE plp.rauw_${name} (${columns})`);
    appendFileSync(this.fileOf(name), '', { mode: 0o600 });
    await this.run(
      `COPY plp.rauw_${name} FROM '${this.fileOf(name)}' (FORMAT csv, HEADER false, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '', AUTO_DETECT false, PARALLEL true)`,
    );
    rmSync(this.fileOf(name));
  }

  private async run(sql: string): Promise<void> {
    try {
      await this.connection.run(sql);
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\nin: ${sql.slice(0, 400)}`, {
        cause: error,
      });
    }
  }

  /** The rows of a question. Dates come as `yyyy-MM-dd`. */
  async ask<R>(sql: string): Promise<readonly R[]> {
    const answer = await this.connection.runAndReadAll(sql);
    return answer.getRowObjectsJson() as unknown as readonly R[];
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
