/** What a repair will change, before it is done: what stands there now, and what it becomes. */
import type { JSX } from 'preact';
import type { FindingView } from '../contract';
import type { Saver } from '../kit/server/save';
import { Footer, Title } from '../kit/Shell';
import { Text } from '../kit/Text';
import { becomes, placeOf, recordOf, repairLabel, was } from './words';

export function Preview({
  findings,
  saver,
  onRepair,
  onBack,
}: {
  readonly findings: readonly FindingView[];
  readonly saver: Saver;
  readonly onRepair: () => void;
  readonly onBack: () => void;
}): JSX.Element {
  return (
    <>
      <Title>Dit verandert er</Title>
      <p>Klopt het? Je kunt het daarna nog ongedaan maken.</p>
      <ul class="list">
        {findings.map(
          (finding) =>
            finding.herstel && (
              <li key={`${finding.tab} ${finding.rij} ${finding.kolom}`}>
                <p class="tight">
                  <strong class="whole">{recordOf(finding)}</strong> <span class="quiet">{placeOf(finding)}</span>
                </p>
                <dl class="now">
                  <div>
                    <dt>Was</dt>
                    <dd>
                      <Text>{was(finding.herstel)}</Text>
                    </dd>
                  </div>
                  <div>
                    <dt>Wordt</dt>
                    <dd>
                      <Text>{becomes(finding.herstel)}</Text>
                    </dd>
                  </div>
                </dl>
              </li>
            ),
        )}
      </ul>
      <Footer
        saver={saver}
        primary={{ label: repairLabel(findings), onClick: onRepair }}
        secondary={{ label: 'Terug', onClick: onBack }}
      />
    </>
  );
}
