/**
 * Two invented old lists of thirty people, as teams kept them for years, none written as the next: names in parts and in one
 * cell, dates with notes, weeks and months, headers in two rows and again further down, subheadings, totals, a legend.
 */
import type { Cell } from '../../src/register/cell';

/** Cells between bars; whole digits are numbers, but for what begins with 0 (a telephone number) or =. */
const cellOf = (text: string): Cell =>
  text === '' ? null : /^[1-9]\d*$/.test(text) ? Number(text) : text.replace(/^=/, '');

const tabel = (lines: string): Cell[][] => {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((text) => cellOf(text.trim())));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
};

/** Groups above the headers, two tables below each other in another order of columns. */
export const oudeLijst = tabel(`
Deelnemerslijst PLP – bijgewerkt 12-9-2025

Student |  |  |  | Aanmelding |  | Traject |  | Stage |  |  | Overig
Naam | Geb. | Tel. | Plaats | Datum | Verwezen door | Startdatum | Afgenomen door | Bedrijf | Start | Uren | Bijzonderheden
INSTROOM 2024
Berg, Noor van den | 1999 | 06-12345678 | Haarlem | 2024-01-10 | gemeente | 2024-02-12 | ja | De Linde | 2024-03-04 | 16
dhr. Kees de Boer | '96 | 0612345679 | haarlem | 15-1-2024 | UWV | febr 24 | x | Bakkerij Smit | mrt 24 | 16 uur | kan niet op ma
Mw. S. (Sanne) Visser | 98 |  | Heemstede | 3 febr 2024 (gebeld) | school | week 10 | ja | - | - | -
Yusuf El Amrani | 2001 | +31 6 12345670 | Haarlem | 12/2/24 | jobcoach | 4-3-2024? | ja | De Linde | 11-3-2024 | n.v.t.
JANSEN Petra | 12-4-2000 | geen |  | 20-2-2024 | zelf | 18-3-2024 | x | Zorghuis Duin | 1-4-2024 | 2x8 | mail via moeder
Tom v.d. Meer | 1997? | 06 1234 5671 | Hoofddorp | 1-3-2024 | ?? | nog niet |  | nog zoeken
Fatima |  | 0612345672 | Haarlem | 5-3-2024 | familie |  |  |  |  |  | achternaam navragen
Anne-Fleur van het Hof-Prins | 03 |  | Bloemendaal | ma 11 maart 2024 | Gemeente Haarlem | wk 15 | ja | Groen & Zo | 15-4-24 | 20 | proefplaatsing ging goed
totaal 2024 | 8

Naam | Tel. | Geb. | Plaats | Datum | Verwezen door | Startdatum | Afgenomen door | Bedrijf | Start | Uren | Bijzonderheden
INSTROOM 2025
Lotte de Wit (nieuw) | 0612345673 | 2002 | Haarlem | 2025-01-06 | wijkteam | jan 25 | ja | Kringloop Noord | maart 25 | 12
  ahmed   ouali  | 612345674 | 2003 | Velsen | 8 jan 25 | rmc | 3-2-2025 t/m heden | ja | Kringloop Noord | 3-3-2025 | =12,5
Bakker, J. | 023-5551234 (thuis) | =2000 | Haarlem | op 13-1-2025 | School/RMC | =10.2.2025 | ja | Eetcafé Zon | zsm | ? | belt liever niet
Willem-Jan ter Horst |  | '01 | Haarlem | 20-1-2025 |  | 17-2-2025
4. Esra Yılmaz | zie mail | geb. 1999 | Haarlem-Oost | 27-01-2025 | Moeder | Pasen | ja | Bibliotheek | 17-2-2025 | 8
Dekker (Iris) | 06-12345675 | 2001 | IJmuiden | feb 2025 | VIA school | 3-3-25 | ja | Zorghuis Duin | 31-3-2025 | 24 (3 dgn)
Mohammed  Ait  Ben | 0612345676 | 1995 | Haarlem | 10-2-2025 → intake 12-2 | gemeente | 24-3-2025 | x | De Linde | 7-4-2025 | 16
Prof. dr. Tester |  | 1990 |  | 31-2-2025 | anders |  |  |  |  |  | grapje van Bart?
Robin (achternaam?) |  |  |  |  |  |  |  |  |  |  | komt volgende week langs
Joris & Daan Smit | 0612345677 | 1999/2001 | Haarlem | 17-2-2025 | ouders |  |  |  |  |  | broers, samen aangemeld
Karin Postma * | 06/12345680 | 1998 | Zandvoort | 17-02-2025 / 24-02-2025 | Jobcoach | 1-4-2025 | ja | Strandpaviljoen 7 | mei | =36 | let op: verhuisd
de Vries |  | 2000 | Haarlem | 24-2-2025 | zelf |  |  |  |  |  | voornaam Sam
Nina Ruiter | 0612345681 | 1889 | Haarlem | 3-3-2025 | zelf | 14-4-2025 | ja | Bakkerij Smit | 5-5-2025 | 45
Stefan Kok | 0612345682 | 1994 | Haarlem | 2025-03-10 | werkplein | 2025-04-14 | ja | Kok & Zn | 2025-05-12 | 16 | GESTOPT 1-6-2025 ziek
Marieke Vos | marieke@example.org | 2000-05-01 | Haarlem | mrt | gemeente
van Dam, Olga | 0612345683 | 2002 | Haarlem | 24-3-2025 | nvt | 22/4/2025 | ja | De Linde | 6-5-2025 | parttime
Xander Prins |  | 25 | Haarlem | 1-4-2025 | vriend |  | nee
Zoë Maas | 06-123456 | 2001 | Haarlem | 7-4-2025 | gemeente | na de zomer | ja | Groen & Zo |  | 16
Iris  van der Kolk | 0612345684 | '02 | Haarlem | 14-4-2025 | wijkteam | 19-5-2025
Baas, mevr. R. (Roos) |  | 1999 | Heemstede | 2025-04-15 | UWV | 26-5-2025 | ja | Eetcafé Zon | 10-6-2025 | 16
Dennis Mulder | prive: 0612345685 | 1996 (29) | Haarlem | 22 april 2025 | School | juni 25 | x | Kok & Zn
Lars Hoekstra | 0612345686 | 2004 |  |  | zelf | 2-6-2025 | ja |  |  |  | aanmelding kwijt
Totaal |  | 30 |  |  |  |  |  |  |  | 168.5
Groen = actief, rood = gestopt
`);

/** Kinds that the first one has not: first and last names that stand wrong, a legend on top, headers over two rows. */
export const andereLijst = tabel(`
x = gedaan | leeg = nog niet
PLP cursisten
Cursist |  |  | Contact |  | Datum |  |  | Werk | Memo
Roepnaam | Achternaam | Geb.jaar | Mobiel | Woonplaats | aanmelding | start | intake door | leerbedrijf
KWARTAAL 1
Sanne | Berg, van den | 1999 | 612345601 | Haarlem | 2025-01-07 | 3 februari 2025 | Otto | De Linde | rustige start
Mw. Karima | El Idrissi | '98 | 06 12345602 | HAARLEM | 9 jan. 2025 | week 6 | Otto
Daan van | Dijk | 2001 | 0612345603 |  | 10/01/2025 | wk 7 | Loes | nvt | belt zelf
Emma de Groot |  | 2000 | 0612345604 | Haarlem | 13-1-25 | feb 25 |  | De Linde
 | Vermeer, Lisa | 2002 | (023) 5551235 | Haarlem | ma 20-1-2025 | 17-2-2025 | Otto
Jan-Willem | Bos-de Haan | geb 1997 | geen tel | Bloemendaal | 21-1-2025 (tel.) | 24-2-2025 | Loes
Ø | Öztürk | 2003 | 0612345606 | Haarlem | 22-1-2025 |  |  |  | voornaam navragen
Ali | Çelik | 1996 | 0612345607 | Haarlem | 27 januari | 3-3-2025 | Otto
Fleur | v/d Veen | 2004 | 0612345608 | Haarlem | 2025/01/28 | 10-3-2025 | Loes
Subtotaal | 9
KWARTAAL 2
Roepnaam | Achternaam | Woonplaats | Geb.jaar | Mobiel | aanmelding | start | intake door | leerbedrijf
Tim | Kuipers (Timo) | Haarlem | 1999 | 0612345609 | 1 april 2025 | 6-5-2025 | Otto
Noa | Smits | Haarlem | 2001 | 0612345610 | apr 2025 | mei 2025 | Otto | Zorghuis Duin | let op rug
Hr. Bart | van het Veld |  | 2000? |  | 3-4-2025 | 12-5-2025 | Loes
Eva | in 't Veld | Velsen | '99 | 0612345611 | 2025-04-07
Lieke | Prins | Haarlem | 2002 | 0612345612 | ca. 8-4-2025 | 19-5-2025 | Otto
Omar | Ben Ali | Haarlem | 1998 | 0612345613 | wo 9 april 2025 om 14:00 | 26-5-2025 | Otto
Milan | Peters | Haarlem | 36526 | 0612345614 | 10-4-2025 | 2-6-2025 | Loes
Julia | Jacobs | Heemstede | 1-5-2000 | 0612345615 | 14-4-2025;intake 16-4
Finn | Schouten | Haarlem | 20001 |  | 15-4-2025
Tess | Willems | Haarlem | 2003 | via broer | week 17 | 9-6-2025 | Otto
Lucas | de Lange | Haarlem | 2001 | 0612345617 | 22-4-2025 | na zomer 2025
Sara | Hendriks | Haarlem | 1995 | 0612345618 | 23-04-2025 | 16-6-2025 | Otto | Kok & Zn | GESTOPT
Adam | Maes |  | 1996 | 0612345619 | 24-4-2025 | zsm | Loes
Nina |  | Haarlem | 2002 | 0612345620 | 28-4-2025 |  |  |  | achternaam?
Max | Dekker | Haarlem |  | 0612345621 | 29-4-2025 verzet naar 6-5-2025
Vera | Koning | Haarlem | 1999 | 0612345622 | 6 mei 25 | 23-6-2025 | Otto
Sem | Meijer | Haarlem | 2000 | 0612345623 | 7 mei 2025 |  | Otto | De Linde
Amir | Hosseini | Haarlem | 2001 | 0612345624 | 8-5-2025 | 30-6-2025 | Loes
Rosa | Vink | Haarlem | 2002 | 0612345625 | 12-5-2025!
totaal cursisten | 30
`);
