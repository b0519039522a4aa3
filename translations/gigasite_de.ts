<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AddMenu</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellReader</name>
    <message>
        <source>Brackets may mean a loss. Write −5 or 5.</source>
        <translation>Klammern können Verlust bedeuten. Schreiben Sie −5 oder 5.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be shown.</source>
        <translation>Der Text enthält Zeichen, die sich nicht anzeigen lassen.</translation>
    </message>
    <message>
        <source>A site needs a name.</source>
        <translation>Ein Standort braucht einen Namen.</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>„%1“ ist hier nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Nuclear</source>
        <translation>Kernkraft</translation>
    </message>
    <message>
        <source>Hydro</source>
        <translation>Wasserkraft</translation>
    </message>
    <message>
        <source>Geothermal</source>
        <translation>Geothermie</translation>
    </message>
    <message>
        <source>Biomass</source>
        <translation>Biomasse</translation>
    </message>
    <message>
        <source>Wind offshore</source>
        <translation>Wind auf See</translation>
    </message>
    <message>
        <source>Wind onshore</source>
        <translation>Wind an Land</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>Solar</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Long-duration storage</source>
        <translation>Langzeitspeicher</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Gas with capture</source>
        <translation>Gas mit Abscheidung</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Fuel cell</source>
        <translation>Brennstoffzelle</translation>
    </message>
    <message>
        <source>Diesel</source>
        <translation>Diesel</translation>
    </message>
    <message>
        <source>Unserved</source>
        <translation>Nicht gedeckt</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Energy assets</source>
        <translation>Energieanlagen</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>Netzanschluss</translation>
    </message>
    <message>
        <source>Scope 1</source>
        <translation>Scope 1</translation>
    </message>
    <message>
        <source>Scope 2, location-based</source>
        <translation>Scope 2, standortbasiert</translation>
    </message>
    <message>
        <source>Scope 2, market-based</source>
        <translation>Scope 2, marktbasiert</translation>
    </message>
    <message>
        <source>Scope 3, fuel</source>
        <translation>Scope 3, Brennstoff</translation>
    </message>
    <message>
        <source>Scope 3, embodied</source>
        <translation>Scope 3, Herstellung</translation>
    </message>
    <message>
        <source>Curtailed or exported</source>
        <translation>Abgeregelt oder eingespeist</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Peak load</source>
        <translation>Spitzenlast</translation>
    </message>
    <message>
        <source>Not carbon-free</source>
        <translation>Nicht CO₂-frei</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Investment so far</source>
        <translation>Investition bisher</translation>
    </message>
    <message>
        <source>Carbon-free energy, hourly</source>
        <translation>Stündlich CO₂-freie Energie</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Investment by class, %1 per fiscal year</source>
        <translation>Investition nach Art, %1 je Geschäftsjahr</translation>
    </message>
    <message>
        <source>Investment so far, %1</source>
        <translation>Investition bisher, %1</translation>
    </message>
    <message>
        <source>Energy used by source, %1 per year</source>
        <translation>Genutzte Energie nach Quelle, %1 pro Jahr</translation>
    </message>
    <message>
        <source>Capacity by source at the end of the year, %1</source>
        <translation>Leistung nach Quelle am Jahresende, %1</translation>
    </message>
    <message>
        <source>Emissions by account, %1 CO2e per year</source>
        <translation>Emissionen nach Konto, %1 CO2e pro Jahr</translation>
    </message>
    <message>
        <source>Carbon-free in the same hour, %1 of load</source>
        <translation>CO₂-frei in derselben Stunde, %1 der Last</translation>
    </message>
    <message>
        <source>Supply hour by hour, %1</source>
        <translation>Versorgung Stunde für Stunde, %1</translation>
    </message>
    <message>
        <source>Load over the hours of the year, %1</source>
        <translation>Last über die Stunden des Jahres, %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, highest %4 in %5</source>
        <translation>%1: von %2 bis %3, höchster Wert %4 in %5</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>Grid &amp; power</source>
        <translation>Netz &amp; Leistung</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>Chips</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Ausfuhrregeln</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Held back by building</source>
        <translation>Gebremst durch Bau</translation>
    </message>
    <message>
        <source>Held back by grid &amp; power</source>
        <translation>Gebremst durch Netz &amp; Leistung</translation>
    </message>
    <message>
        <source>Held back by chips</source>
        <translation>Gebremst durch Chips</translation>
    </message>
    <message>
        <source>Held back by export rules</source>
        <translation>Gebremst durch Ausfuhrregeln</translation>
    </message>
    <message>
        <source>IT online, and what holds back the rest of the plan, %1</source>
        <translation>IT in Betrieb, und was den Rest des Plans bremst, %1</translation>
    </message>
    <message>
        <source>nothing held back</source>
        <translation>nichts gebremst</translation>
    </message>
    <message>
        <source>all online, more than demand asks for</source>
        <translation>alles in Betrieb, mehr als die Nachfrage verlangt</translation>
    </message>
    <message>
        <source>held back by %1</source>
        <translation>gebremst durch %1</translation>
    </message>
    <message>
        <source>Operation, water and leases</source>
        <translation>Betrieb, Wasser und Pacht</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Erlös</translation>
    </message>
    <message>
        <source>Energy sold beyond its cost</source>
        <translation>Stromverkauf über den Kosten</translation>
    </message>
    <message>
        <source>Tax credits</source>
        <translation>Steuergutschriften</translation>
    </message>
    <message>
        <source>Residual value</source>
        <translation>Restwert</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Shadow price of carbon</source>
        <translation>CO₂-Schattenpreis</translation>
    </message>
    <message>
        <source>Energy, running</source>
        <translation>Energie, laufend</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>Pacht</translation>
    </message>
    <message>
        <source>Power contracts</source>
        <translation>Stromverträge</translation>
    </message>
    <message>
        <source>Market energy</source>
        <translation>Marktstrom</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Netznutzung</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <translation>Leistungspreis</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>Brennstoff</translation>
    </message>
    <message>
        <source>Operation and maintenance</source>
        <translation>Betrieb und Wartung</translation>
    </message>
    <message>
        <source>Compliance carbon price</source>
        <translation>CO₂-Preis (Pflicht)</translation>
    </message>
    <message>
        <source>Stored energy used up</source>
        <translation>Verbrauchter Speichervorrat</translation>
    </message>
    <message>
        <source>Energy sold</source>
        <translation>Verkaufter Strom</translation>
    </message>
    <message>
        <source>Demand not served</source>
        <translation>Nicht bediente Nachfrage</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Online, not sold</source>
        <translation>In Betrieb, nicht verkauft</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Vendors without an entered supply</source>
        <translation>Hersteller ohne eingetragene Liefermenge</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Cash flow</source>
        <translation>Zahlungsstrom</translation>
    </message>
    <message>
        <source>Discounted cash flow so far</source>
        <translation>Abgezinster Zahlungsstrom bisher</translation>
    </message>
    <message>
        <source>Levelised cost of compute</source>
        <translation>Gestehungskosten der Rechenleistung</translation>
    </message>
    <message>
        <source>Levelised cost of energy</source>
        <translation>Stromgestehungskosten</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Nachfrage</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Alle Regionen</translation>
    </message>
    <message>
        <source>Newly needed</source>
        <translation>Neu benötigt</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Liefermenge</translation>
    </message>
    <message>
        <source>Cap of the export rule</source>
        <translation>Grenze der Ausfuhrregel</translation>
    </message>
    <message>
        <source>Cap on water</source>
        <translation>Wassergrenze</translation>
    </message>
    <message>
        <source>Money in and out, %1 per fiscal year</source>
        <translation>Ein- und Auszahlungen, %1 je Geschäftsjahr</translation>
    </message>
    <message>
        <source>Discounted cash flow so far, %1</source>
        <translation>Abgezinster Zahlungsstrom bisher, %1</translation>
    </message>
    <message>
        <source>Cost of the whole plan by class, discounted, %1</source>
        <translation>Kosten des ganzen Plans nach Klasse, abgezinst, %1</translation>
    </message>
    <message>
        <source>Cost by class, discounted, %1 per fiscal year</source>
        <translation>Kosten nach Klasse, abgezinst, %1 je Geschäftsjahr</translation>
    </message>
    <message>
        <source>What an H100e-hour costs, %1</source>
        <translation>Was eine H100e-Stunde kostet, %1</translation>
    </message>
    <message>
        <source>What the energy costs, %1</source>
        <translation>Was die Energie kostet, %1</translation>
    </message>
    <message>
        <source>Demand and what of it is served, %1</source>
        <translation>Nachfrage und was davon bedient wird, %1</translation>
    </message>
    <message>
        <source>Compute online, and what of it is sold, %1</source>
        <translation>Rechenleistung in Betrieb und was davon verkauft wird, %1</translation>
    </message>
    <message>
        <source>Served share of the demand, %1</source>
        <translation>Bedienter Anteil der Nachfrage, %1</translation>
    </message>
    <message>
        <source>Accelerators delivered and needed, %1 per quarter</source>
        <translation>Beschleuniger geliefert und benötigt, %1 je Quartal</translation>
    </message>
    <message>
        <source>Compute online and the export rule&apos;s cap, %1</source>
        <translation>Rechenleistung in Betrieb und Grenze der Ausfuhrregel, %1</translation>
    </message>
    <message>
        <source>Jobs in construction and operation, %1</source>
        <translation>Arbeitsplätze in Bau und Betrieb, %1</translation>
    </message>
    <message>
        <source>Water used, %1 per year</source>
        <translation>Wasserverbrauch, %1 je Jahr</translation>
    </message>
    <message>
        <source>Land in use at the end of the year, %1</source>
        <translation>Genutzte Fläche am Jahresende, %1</translation>
    </message>
    <message>
        <source>Carbon-free in the same hour, by hour of the day, %1 of load</source>
        <translation>CO₂-frei in derselben Stunde, nach Tagesstunde, %1 der Last</translation>
    </message>
    <message>
        <source>accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>Arbeitsplätze</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Ganzer Plan</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Set %1 of %2 to %3, was %4</source>
        <translation>%1 von %2 auf %3 setzen, war %4</translation>
    </message>
    <message>
        <source>Set %1 at %2 places to %3</source>
        <translation>%1 an %2 Stellen auf %3 setzen</translation>
    </message>
    <message>
        <source>Set %1 of %2 back to its default</source>
        <translation>%1 von %2 auf den Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message>
        <source>Add %1 %2</source>
        <translation>%1 %2 hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 %2 to %3</source>
        <translation>%1 %2 zu %3 hinzufügen</translation>
    </message>
    <message>
        <source>Delete %1 %2</source>
        <translation>%1 %2 löschen</translation>
    </message>
    <message>
        <source>Delete %2 × %1</source>
        <translation>%2 × %1 löschen</translation>
    </message>
    <message>
        <source>Duplicate %1 %2</source>
        <translation>%1 %2 duplizieren</translation>
    </message>
    <message>
        <source>Start from %1</source>
        <translation>Mit %1 beginnen</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>Bauabschnitt</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Plan name</source>
        <translation>Name des Plans</translation>
    </message>
    <message>
        <source>Plan starts</source>
        <translation>Planbeginn</translation>
    </message>
    <message>
        <source>First quarter of every chart and sum.</source>
        <translation>Erstes Quartal aller Diagramme und Summen.</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Length of the plan, 1 to 40 years.</source>
        <translation>Länge des Plans, 1 bis 40 Jahre.</translation>
    </message>
    <message>
        <source>Price year</source>
        <translation>Preisjahr</translation>
    </message>
    <message>
        <source>All money is in constant dollars of this year.</source>
        <translation>Alle Beträge sind konstante Dollar dieses Jahres.</translation>
    </message>
    <message>
        <source>Fiscal year starts</source>
        <translation>Geschäftsjahr beginnt</translation>
    </message>
    <message>
        <source>First month of the fiscal year; the year is named by its end.</source>
        <translation>Erster Monat des Geschäftsjahrs; es heißt nach seinem Ende.</translation>
    </message>
    <message>
        <source>Inflation</source>
        <translation>Inflation</translation>
    </message>
    <message>
        <source>Turns nominal contract prices into real ones.</source>
        <translation>Macht aus nominalen Vertragspreisen reale.</translation>
    </message>
    <message>
        <source>Home country</source>
        <translation>Heimatland</translation>
    </message>
    <message>
        <source>As-of date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Printed on reports.</source>
        <translation>Steht auf Berichten.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Degrees north; sun, wind and temperature follow.</source>
        <translation>Grad Nord; Sonne, Wind und Temperatur folgen.</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Degrees east.</source>
        <translation>Grad Ost.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Sets price, carbon intensity and building cost by default.</source>
        <translation>Bestimmt Strompreis, CO₂-Intensität und Baukosten als Standard.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesstaat</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>Decides PUE and water over the temperature.</source>
        <translation>Bestimmt PUE und Wasser über der Temperatur.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Training runs flat, inference follows the day.</source>
        <translation>Training läuft gleichmäßig, Inferenz folgt dem Tag.</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Mean share of the accelerators&apos; capacity in use.</source>
        <translation>Mittlerer genutzter Anteil der Beschleuniger.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Construction starts</source>
        <translation>Baubeginn</translation>
    </message>
    <message>
        <source>IT capacity</source>
        <translation>IT-Leistung</translation>
    </message>
    <message>
        <source>Nameplate power of the servers when the phase is full.</source>
        <translation>Nennleistung der Server, wenn der Abschnitt voll ist.</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Accelerator share</source>
        <translation>Anteil Beschleuniger</translation>
    </message>
    <message>
        <source>Share of IT power that accelerators take.</source>
        <translation>Anteil der IT-Leistung für Beschleuniger.</translation>
    </message>
    <message>
        <source>Building capex</source>
        <translation>Baukosten</translation>
    </message>
    <message>
        <source>Shell, power and cooling per MW of IT, without servers.</source>
        <translation>Hülle, Strom und Kühlung je MW IT, ohne Server.</translation>
    </message>
    <message>
        <source>Construction time</source>
        <translation>Bauzeit</translation>
    </message>
    <message>
        <source>Refresh after</source>
        <translation>Erneuerung nach</translation>
    </message>
    <message>
        <source>Accelerators are replaced after this time.</source>
        <translation>Nach dieser Zeit werden Beschleuniger ersetzt.</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>What the store holds when full.</source>
        <translation>Inhalt des vollen Speichers.</translation>
    </message>
    <message>
        <source>In service from</source>
        <translation>In Betrieb ab</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Letztes Quartal</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Eigentum</translation>
    </message>
    <message>
        <source>Owned plant is paid for when built, a contract per MWh.</source>
        <translation>Eigene Anlagen kosten beim Bau, ein Vertrag je MWh.</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>On site adds power; over the grid uses the import limit and adds none.</source>
        <translation>Auf dem Gelände bringt Leistung; über das Netz nutzt die Bezugsgrenze und bringt keine.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>When cheaper than the market, or only when nothing else is left.</source>
        <translation>Wenn billiger als der Markt oder nur, wenn sonst nichts bleibt.</translation>
    </message>
    <message>
        <source>Contract price</source>
        <translation>Vertragspreis</translation>
    </message>
    <message>
        <source>Escalator</source>
        <translation>Preisgleitung</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Take-or-pay</source>
        <translation>Abnahmepflicht</translation>
    </message>
    <message>
        <source>Every MWh the plant makes is paid for, used or not.</source>
        <translation>Jede erzeugte MWh wird bezahlt, genutzt oder nicht.</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>Capex</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Capex of energy</source>
        <translation>Investition je Energie</translation>
    </message>
    <message>
        <source>Round-trip efficiency</source>
        <translation>Speicherwirkungsgrad</translation>
    </message>
    <message>
        <source>Import limit</source>
        <translation>Bezugsgrenze</translation>
    </message>
    <message>
        <source>Firm power the grid connection may draw.</source>
        <translation>Gesicherte Leistung, die der Anschluss beziehen darf.</translation>
    </message>
    <message>
        <source>Flexible import limit</source>
        <translation>Flexible Bezugsgrenze</translation>
    </message>
    <message>
        <source>Export limit</source>
        <translation>Einspeisegrenze</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Quarter in which the connection was applied for.</source>
        <translation>Quartal, in dem der Anschluss beantragt wurde.</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Vorlauf</translation>
    </message>
    <message>
        <source>From application to power.</source>
        <translation>Vom Antrag bis zum Strom.</translation>
    </message>
    <message>
        <source>Connection cost</source>
        <translation>Anschlusskosten</translation>
    </message>
    <message>
        <source>Energy price</source>
        <translation>Energiepreis</translation>
    </message>
    <message>
        <source>Mean price of the market, without delivery.</source>
        <translation>Mittlerer Marktpreis ohne Netzentgelt.</translation>
    </message>
    <message>
        <source>Delivery price</source>
        <translation>Netzentgelt</translation>
    </message>
    <message>
        <source>Paid on every MWh that comes over the grid.</source>
        <translation>Fällt auf jede MWh an, die über das Netz kommt.</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <translation>Leistungspreis</translation>
    </message>
    <message>
        <source>Carbon intensity</source>
        <translation>CO₂-Intensität</translation>
    </message>
    <message>
        <source>Carbon trend</source>
        <translation>CO₂-Trend</translation>
    </message>
    <message>
        <source>Total budget</source>
        <translation>Gesamtbudget</translation>
    </message>
    <message>
        <source>Budget per fiscal year</source>
        <translation>Budget je Geschäftsjahr</translation>
    </message>
    <message>
        <source>Natural gas</source>
        <translation>Erdgas</translation>
    </message>
    <message>
        <source>Carbon price</source>
        <translation>CO₂-Preis</translation>
    </message>
    <message>
        <source>Paid on every tonne out of a stack on site.</source>
        <translation>Fällt auf jede Tonne aus einem Schornstein am Standort an.</translation>
    </message>
    <message>
        <source>Shadow carbon price</source>
        <translation>CO₂-Schattenpreis</translation>
    </message>
    <message>
        <source>Counts only in the order in which plant runs.</source>
        <translation>Zählt nur in der Einsatzreihenfolge.</translation>
    </message>
    <message>
        <source>Network and storage</source>
        <translation>Netzwerk und Speicher</translation>
    </message>
    <message>
        <source>Accelerator price decline</source>
        <translation>Preisverfall Beschleuniger</translation>
    </message>
    <message>
        <source>Market price growth</source>
        <translation>Marktpreisanstieg</translation>
    </message>
    <message>
        <source>Fuel price growth</source>
        <translation>Brennstoffpreisanstieg</translation>
    </message>
    <message>
        <source>Dry air</source>
        <translation>Trockene Luft</translation>
    </message>
    <message>
        <source>Evaporative</source>
        <translation>Verdunstung</translation>
    </message>
    <message>
        <source>Liquid, closed loop</source>
        <translation>Flüssigkeit, geschlossener Kreis</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigen</translation>
    </message>
    <message>
        <source>Leased</source>
        <translation>Gemietet</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>Inferenz</translation>
    </message>
    <message>
        <source>Imported series</source>
        <translation>Eingelesene Reihe</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>Eigen</translation>
    </message>
    <message>
        <source>Contract (PPA)</source>
        <translation>Stromabnahmevertrag (PPA)</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Auf dem Gelände</translation>
    </message>
    <message>
        <source>Over the grid</source>
        <translation>Über das Netz</translation>
    </message>
    <message>
        <source>When cheaper than the market</source>
        <translation>Wenn billiger als der Markt</translation>
    </message>
    <message>
        <source>Backup only</source>
        <translation>Nur Notstrom</translation>
    </message>
    <message>
        <source>Nominal</source>
        <translation>Nominal</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Built-in typical year</source>
        <translation>Eingebautes typisches Jahr</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Low numbers get accelerators and shared connections first.</source>
        <translation>Kleine Zahlen bekommen Beschleuniger und gemeinsame Anschlüsse zuerst.</translation>
    </message>
    <message>
        <source>Flexible load</source>
        <translation>Flexible Last</translation>
    </message>
    <message>
        <source>Share of the load that may wait for carbon-free power.</source>
        <translation>Anteil der Last, der auf CO₂-freien Strom warten darf.</translation>
    </message>
    <message>
        <source>Waits at most</source>
        <translation>Wartet höchstens</translation>
    </message>
    <message>
        <source>Hours after which deferred work must run.</source>
        <translation>Stunden, nach denen verschobene Arbeit laufen muss.</translation>
    </message>
    <message>
        <source>Own buildings are an investment, leased ones a running cost.</source>
        <translation>Eigene Gebäude sind eine Investition, gemietete laufende Kosten.</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Miete</translation>
    </message>
    <message>
        <source>Per kW of finished IT capacity and month.</source>
        <translation>Je kW fertiger IT-Leistung und Monat.</translation>
    </message>
    <message>
        <source>Refresh with</source>
        <translation>Erneuern mit</translation>
    </message>
    <message>
        <source>Accelerator of the next generation; none: the same again.</source>
        <translation>Beschleuniger der nächsten Generation; keiner: wieder derselbe.</translation>
    </message>
    <message>
        <source>Unit size</source>
        <translation>Blockgröße</translation>
    </message>
    <message>
        <source>Power of one unit; the largest is the spare.</source>
        <translation>Leistung eines Blocks; der größte ist die Reserve.</translation>
    </message>
    <message>
        <source>Forced outage rate</source>
        <translation>Ausfallrate</translation>
    </message>
    <message>
        <source>Share of the time a unit is out unplanned.</source>
        <translation>Anteil der Zeit, in dem ein Block ungeplant ausfällt.</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>Power the utility may take away in a number of hours a year.</source>
        <translation>Leistung, die der Versorger in einigen Stunden des Jahres wegnehmen darf.</translation>
    </message>
    <message>
        <source>Curtailed at most</source>
        <translation>Höchstens gekürzt</translation>
    </message>
    <message>
        <source>Hours a year without the flexible part: those of the dearest power.</source>
        <translation>Stunden im Jahr ohne den flexiblen Teil: die mit dem teuersten Strom.</translation>
    </message>
    <message>
        <source>Minimum billed demand</source>
        <translation>Mindestabnahme</translation>
    </message>
    <message>
        <source>Share of the import limit that is billed in any case.</source>
        <translation>Anteil der Bezugsgrenze, der immer berechnet wird.</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>Regelwerk</translation>
    </message>
    <message>
        <source>Export rules for accelerators; a chosen set holds throughout.</source>
        <translation>Ausfuhrregeln für Beschleuniger; ein gewähltes Regelwerk gilt durchgehend.</translation>
    </message>
    <message>
        <source>Law as of</source>
        <translation>Rechtsstand</translation>
    </message>
    <message>
        <source>A date (2025-03-01): the law of that day; with a set, its first day. Empty: by the dates of the sets.</source>
        <translation>Ein Datum (2025-03-01): das Recht dieses Tages; mit einem Regelwerk dessen erster Tag. Leer: nach den Daten der Regelwerke.</translation>
    </message>
    <message>
        <source>Stockpile</source>
        <translation>Bevorraten</translation>
    </message>
    <message>
        <source>Accelerators nobody can use yet are kept for later.</source>
        <translation>Beschleuniger, die noch niemand nutzen kann, werden aufgehoben.</translation>
    </message>
    <message>
        <source>Rivals compete</source>
        <translation>Rivalen konkurrieren</translation>
    </message>
    <message>
        <source>Known campuses of others buy chips first and lengthen the wait for the grid.</source>
        <translation>Bekannte Standorte anderer kaufen Chips zuerst und verlängern das Warten auf das Netz.</translation>
    </message>
    <message>
        <source>Water per year</source>
        <translation>Wasser pro Jahr</translation>
    </message>
    <message>
        <source>CO₂e per year</source>
        <translation>CO₂e pro Jahr</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Accelerators per quarter</source>
        <translation>Beschleuniger pro Quartal</translation>
    </message>
    <message>
        <source>What the vendor delivers to this programme.</source>
        <translation>Was der Hersteller an dieses Programm liefert.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Base year</source>
        <translation>Basisjahr</translation>
    </message>
    <message>
        <source>Demand in the base year</source>
        <translation>Nachfrage im Basisjahr</translation>
    </message>
    <message>
        <source>In H100-equivalents that are busy.</source>
        <translation>In ausgelasteten H100-Äquivalenten.</translation>
    </message>
    <message>
        <source>Grows</source>
        <translation>Wächst</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Of the S-curve: demand in the long run.</source>
        <translation>Der S-Kurve: Nachfrage auf lange Sicht.</translation>
    </message>
    <message>
        <source>Half of it in</source>
        <translation>Die Hälfte davon in</translation>
    </message>
    <message>
        <source>Served at home</source>
        <translation>Vor Ort bedient</translation>
    </message>
    <message>
        <source>Share that must be served inside the region.</source>
        <translation>Anteil, der innerhalb der Region bedient werden muss.</translation>
    </message>
    <message>
        <source>Country or region</source>
        <translation>Land oder Region</translation>
    </message>
    <message>
        <source>Two letters (US) or a region (Europe).</source>
        <translation>Zwei Buchstaben (US) oder eine Region (Europe).</translation>
    </message>
    <message>
        <source>Least share of investment</source>
        <translation>Mindestanteil der Investition</translation>
    </message>
    <message>
        <source>Target for</source>
        <translation>Ziel für</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Kind of rule</source>
        <translation>Art der Regel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Construction from</source>
        <translation>Baubeginn ab</translation>
    </message>
    <message>
        <source>Construction until</source>
        <translation>Baubeginn bis</translation>
    </message>
    <message>
        <source>In service by</source>
        <translation>In Betrieb bis</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Diskontsatz</translation>
    </message>
    <message>
        <source>Real, a year.</source>
        <translation>Real, pro Jahr.</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Price of an H100e-hour</source>
        <translation>Preis einer H100e-Stunde</translation>
    </message>
    <message>
        <source>What an hour of an H100-equivalent sells for.</source>
        <translation>Wofür sich eine Stunde eines H100-Äquivalents verkauft.</translation>
    </message>
    <message>
        <source>Its decline</source>
        <translation>Preisverfall</translation>
    </message>
    <message>
        <source>Building cost growth</source>
        <translation>Baukostensteigerung</translation>
    </message>
    <message>
        <source>Nominal, a year.</source>
        <translation>Nominal, pro Jahr.</translation>
    </message>
    <message>
        <source>Shadow price in NPV</source>
        <translation>Schattenpreis im Kapitalwert</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>Steuersatz</translation>
    </message>
    <message>
        <source>For every country; else each has its own.</source>
        <translation>Für jedes Land; sonst hat jedes seinen eigenen.</translation>
    </message>
    <message>
        <source>Life of buildings</source>
        <translation>Lebensdauer der Gebäude</translation>
    </message>
    <message>
        <source>Life of accelerators</source>
        <translation>Lebensdauer der Beschleuniger</translation>
    </message>
    <message>
        <source>By a yearly rate</source>
        <translation>Mit einer Jahresrate</translation>
    </message>
    <message>
        <source>As an S-curve</source>
        <translation>Als S-Kurve</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>CFE score</source>
        <translation>CFE-Wert</translation>
    </message>
    <message>
        <source>Operational CO₂e</source>
        <translation>CO₂e im Betrieb</translation>
    </message>
    <message>
        <source>Unserved energy</source>
        <translation>Nicht gelieferte Energie</translation>
    </message>
    <message>
        <source>Investment credit</source>
        <translation>Investitionsgutschrift</translation>
    </message>
    <message>
        <source>Production credit</source>
        <translation>Erzeugungsgutschrift</translation>
    </message>
    <message>
        <source>Accelerated depreciation</source>
        <translation>Beschleunigte Abschreibung</translation>
    </message>
    <message>
        <source>Stands in the title of the window and on every report.</source>
        <translation>Steht im Fenstertitel und auf jedem Bericht.</translation>
    </message>
    <message>
        <source>Country of the programme; a new share of investment starts with it.</source>
        <translation>Land des Programms; ein neuer Investitionsanteil beginnt damit.</translation>
    </message>
    <message>
        <source>How the site is called everywhere; any text.</source>
        <translation>So heißt der Standort überall; beliebiger Text.</translation>
    </message>
    <message>
        <source>State of the United States: sets price, carbon intensity and market by default.</source>
        <translation>Bundesstaat der USA: bestimmt Preis, CO₂-Intensität und Markt als Standard.</translation>
    </message>
    <message>
        <source>Power market whose contracts can be delivered here.</source>
        <translation>Strommarkt, dessen Verträge hierher liefern können.</translation>
    </message>
    <message>
        <source>Quarter in which construction of the phase begins.</source>
        <translation>Quartal, in dem der Bau des Abschnitts beginnt.</translation>
    </message>
    <message>
        <source>What the phase is filled with; sets price, power and H100-equivalents.</source>
        <translation>Womit der Abschnitt gefüllt wird; bestimmt Preis, Leistung und H100-Äquivalente.</translation>
    </message>
    <message>
        <source>Quarters from the start of construction to the finished building.</source>
        <translation>Quartale vom Baubeginn bis zum fertigen Gebäude.</translation>
    </message>
    <message>
        <source>How the source is called in lists and charts; any text.</source>
        <translation>So heißt die Quelle in Listen und Diagrammen; beliebiger Text.</translation>
    </message>
    <message>
        <source>Years of service before the plant is replaced or ends.</source>
        <translation>Betriebsjahre, bis die Anlage ersetzt wird oder endet.</translation>
    </message>
    <message>
        <source>Power of the whole plant, or the part of it that is contracted.</source>
        <translation>Leistung der ganzen Anlage oder ihres vertraglichen Teils.</translation>
    </message>
    <message>
        <source>First quarter in which the source delivers.</source>
        <translation>Erstes Quartal, in dem die Quelle liefert.</translation>
    </message>
    <message>
        <source>Last quarter in which the source delivers; empty: to the end of its life or term.</source>
        <translation>Letztes Quartal, in dem die Quelle liefert; leer: bis zum Ende von Lebensdauer oder Laufzeit.</translation>
    </message>
    <message>
        <source>Price of a MWh in the first year of the contract.</source>
        <translation>Preis einer MWh im ersten Vertragsjahr.</translation>
    </message>
    <message>
        <source>Growth of the contract price a year.</source>
        <translation>Anstieg des Vertragspreises pro Jahr.</translation>
    </message>
    <message>
        <source>Length of the contract; empty: to the end of the plan.</source>
        <translation>Laufzeit des Vertrags; leer: bis zum Ende des Plans.</translation>
    </message>
    <message>
        <source>Quarters the source comes later than stated.</source>
        <translation>Quartale, um die die Quelle später kommt als angegeben.</translation>
    </message>
    <message>
        <source>Cost to build a kW, without interest while building.</source>
        <translation>Baukosten je kW, ohne Zinsen während der Bauzeit.</translation>
    </message>
    <message>
        <source>Cost to build a kWh of storage, beside that of its power.</source>
        <translation>Baukosten je kWh Speicher, zusätzlich zu denen der Leistung.</translation>
    </message>
    <message>
        <source>Share of the stored energy that comes back.</source>
        <translation>Anteil der gespeicherten Energie, der zurückkommt.</translation>
    </message>
    <message>
        <source>Power the connection may feed into the grid.</source>
        <translation>Leistung, die der Anschluss ins Netz einspeisen darf.</translation>
    </message>
    <message>
        <source>Paid for the connection, per kW of import limit.</source>
        <translation>Kosten des Anschlusses je kW Bezugsgrenze.</translation>
    </message>
    <message>
        <source>Paid a year for the highest draw from the grid.</source>
        <translation>Fällt pro Jahr auf den höchsten Netzbezug an.</translation>
    </message>
    <message>
        <source>CO₂e of a MWh from this grid, mean of the year.</source>
        <translation>CO₂e einer MWh aus diesem Netz, Jahresmittel.</translation>
    </message>
    <message>
        <source>Change of the grid&apos;s carbon intensity a year.</source>
        <translation>Änderung der CO₂-Intensität des Netzes pro Jahr.</translation>
    </message>
    <message>
        <source>Most that may be invested over the whole plan.</source>
        <translation>Höchstbetrag der Investition im ganzen Plan.</translation>
    </message>
    <message>
        <source>Most that may be invested in a fiscal year, from each year on.</source>
        <translation>Höchstbetrag der Investition je Geschäftsjahr, jeweils ab einem Jahr.</translation>
    </message>
    <message>
        <source>Most water all sites may take in a year.</source>
        <translation>Wasser, das alle Standorte pro Jahr entnehmen dürfen.</translation>
    </message>
    <message>
        <source>Most CO₂e all sites may cause in a year of operation.</source>
        <translation>CO₂e, das alle Standorte pro Betriebsjahr verursachen dürfen.</translation>
    </message>
    <message>
        <source>Maker whose accelerators the row counts.</source>
        <translation>Hersteller, dessen Beschleuniger die Zeile zählt.</translation>
    </message>
    <message>
        <source>Where the demand arises: a region of the world, or all of it.</source>
        <translation>Wo die Nachfrage entsteht: eine Weltregion oder die ganze Welt.</translation>
    </message>
    <message>
        <source>Year for which the demand below is stated.</source>
        <translation>Jahr, für das die Nachfrage darunter gilt.</translation>
    </message>
    <message>
        <source>How demand goes on from the base year.</source>
        <translation>Wie sich die Nachfrage ab dem Basisjahr entwickelt.</translation>
    </message>
    <message>
        <source>Yearly growth, or steepness of the S-curve.</source>
        <translation>Jährliches Wachstum oder Steilheit der S-Kurve.</translation>
    </message>
    <message>
        <source>Year in which the S-curve reaches half of its saturation.</source>
        <translation>Jahr, in dem die S-Kurve die Hälfte ihrer Sättigung erreicht.</translation>
    </message>
    <message>
        <source>Least share of the investment that must go there.</source>
        <translation>Mindestanteil der Investition, der dorthin gehen muss.</translation>
    </message>
    <message>
        <source>What the target limits: carbon-free share, emissions or unserved energy.</source>
        <translation>Was das Ziel begrenzt: CO₂-freien Anteil, Emissionen oder nicht gedeckte Energie.</translation>
    </message>
    <message>
        <source>Least CFE score, most tonnes of CO₂e a year, or most MWh unserved a year.</source>
        <translation>Mindestens diese CFE-Quote, höchstens so viele t CO₂e oder nicht gedeckte MWh pro Jahr.</translation>
    </message>
    <message>
        <source>First calendar year in which the target must be met.</source>
        <translation>Erstes Kalenderjahr, in dem das Ziel erreicht sein muss.</translation>
    </message>
    <message>
        <source>What the rule is granted for.</source>
        <translation>Wofür die Regel gewährt wird.</translation>
    </message>
    <message>
        <source>A credit on the investment, one per MWh, or faster depreciation.</source>
        <translation>Gutschrift auf die Investition, je MWh oder schnellere Abschreibung.</translation>
    </message>
    <message>
        <source>Share of the investment, $/MWh, or the class in years (5, 7, 15).</source>
        <translation>Anteil der Investition, $/MWh oder die Klasse in Jahren (5, 7, 15).</translation>
    </message>
    <message>
        <source>Only what begins construction in this quarter or later.</source>
        <translation>Nur was in diesem Quartal oder später begonnen wird.</translation>
    </message>
    <message>
        <source>Only what begins construction by this quarter.</source>
        <translation>Nur was bis zu diesem Quartal begonnen wird.</translation>
    </message>
    <message>
        <source>Only what is in service by this quarter.</source>
        <translation>Nur was bis zu diesem Quartal in Betrieb ist.</translation>
    </message>
    <message>
        <source>Paid for every cubic metre the cooling takes.</source>
        <translation>Fällt auf jeden Kubikmeter an, den die Kühlung entnimmt.</translation>
    </message>
    <message>
        <source>Fall of the price of an H100e-hour a year.</source>
        <translation>Preisverfall einer H100e-Stunde pro Jahr.</translation>
    </message>
    <message>
        <source>Whether the shadow price counts as a cost in the net present value.</source>
        <translation>Ob der Schattenpreis im Kapitalwert als Kosten zählt.</translation>
    </message>
    <message>
        <source>Years over which buildings are written off.</source>
        <translation>Jahre, über die Gebäude abgeschrieben werden.</translation>
    </message>
    <message>
        <source>Years over which accelerators are written off.</source>
        <translation>Jahre, über die Beschleuniger abgeschrieben werden.</translation>
    </message>
    <message>
        <source>Price of natural gas, delivered.</source>
        <translation>Erdgaspreis frei Werk.</translation>
    </message>
    <message>
        <source>Network and storage on top of the price of the accelerators.</source>
        <translation>Netzwerk und Speicher zusätzlich zum Preis der Beschleuniger.</translation>
    </message>
    <message>
        <source>Fall of the price of an H100-equivalent a year.</source>
        <translation>Preisverfall eines H100-Äquivalents pro Jahr.</translation>
    </message>
    <message>
        <source>Growth of grid prices a year, beside inflation.</source>
        <translation>Anstieg der Netzstrompreise pro Jahr, zusätzlich zur Inflation.</translation>
    </message>
    <message>
        <source>Growth of fuel prices a year, beside inflation.</source>
        <translation>Anstieg der Brennstoffpreise pro Jahr, zusätzlich zur Inflation.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Shown to whoever opens the plan; any text.</source>
        <translation>Sieht, wer den Plan öffnet; beliebiger Text.</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height above the sea: thinner air, less wind power, cooler nights.</source>
        <translation>Höhe über dem Meer: dünnere Luft, weniger Windleistung, kühlere Nächte.</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>The typical year of the place, or hours from a file.</source>
        <translation>Das typische Jahr des Ortes oder Stunden aus einer Datei.</translation>
    </message>
    <message>
        <source>Load by the hour</source>
        <translation>Stündliche Last</translation>
    </message>
    <message>
        <source>8760 hours of load from a file; used when the load is the imported series.</source>
        <translation>8760 Stunden Last aus einer Datei; gilt, wenn die Last die eingelesene Reihe ist.</translation>
    </message>
    <message>
        <source>Temperature by the hour</source>
        <translation>Stündliche Temperatur</translation>
    </message>
    <message>
        <source>8760 hours of temperature from a file, instead of the typical year.</source>
        <translation>8760 Stunden Temperatur aus einer Datei, statt des typischen Jahres.</translation>
    </message>
    <message>
        <source>Anything worth remembering about the site; any text.</source>
        <translation>Alles Wissenswerte zum Standort; beliebiger Text.</translation>
    </message>
    <message>
        <source>Residual mix</source>
        <translation>Residualmix</translation>
    </message>
    <message>
        <source>CO₂e of a MWh without the carbon-free power sold to others; used by the market-based sum.</source>
        <translation>CO₂e einer MWh ohne den an andere verkauften CO₂-freien Strom; gilt für die marktbasierte Summe.</translation>
    </message>
    <message>
        <source>Shared connection</source>
        <translation>Gemeinsamer Anschluss</translation>
    </message>
    <message>
        <source>Several sites draw through one connection; sites with low priority numbers come first.</source>
        <translation>Mehrere Standorte beziehen über einen Anschluss; kleine Vorrangzahlen kommen zuerst.</translation>
    </message>
    <message>
        <source>Price by the hour</source>
        <translation>Stündlicher Preis</translation>
    </message>
    <message>
        <source>8760 hours of market price from a file; their mean replaces the price above.</source>
        <translation>8760 Stunden Marktpreis aus einer Datei; ihr Mittel ersetzt den Preis darüber.</translation>
    </message>
    <message>
        <source>Carbon by the hour</source>
        <translation>Stündliches CO₂</translation>
    </message>
    <message>
        <source>8760 hours of carbon intensity from a file.</source>
        <translation>8760 Stunden CO₂-Intensität aus einer Datei.</translation>
    </message>
    <message>
        <source>Latitude of the plant</source>
        <translation>Breite der Anlage</translation>
    </message>
    <message>
        <source>Where the plant stands; empty: at the site.</source>
        <translation>Wo die Anlage steht; leer: am Standort.</translation>
    </message>
    <message>
        <source>Longitude of the plant</source>
        <translation>Länge der Anlage</translation>
    </message>
    <message>
        <source>Market of the plant</source>
        <translation>Markt der Anlage</translation>
    </message>
    <message>
        <source>Market the plant feeds into; one other than the site&apos;s is reported as a problem.</source>
        <translation>Markt, in den die Anlage einspeist; ein anderer als der des Standorts wird als Problem gemeldet.</translation>
    </message>
    <message>
        <source>Replaced at end of life</source>
        <translation>Am Lebensende ersetzt</translation>
    </message>
    <message>
        <source>Whether the plant is built anew when its life is over.</source>
        <translation>Ob die Anlage am Ende ihrer Lebensdauer neu gebaut wird.</translation>
    </message>
    <message>
        <source>Price is</source>
        <translation>Preis ist</translation>
    </message>
    <message>
        <source>Nominal: in dollars of the day; real: in dollars of the price year.</source>
        <translation>Nominal: in laufenden Dollar; real: in Dollar des Preisjahrs.</translation>
    </message>
    <message>
        <source>Share of the output</source>
        <translation>Anteil der Erzeugung</translation>
    </message>
    <message>
        <source>Part of the plant&apos;s output the contract takes.</source>
        <translation>Teil der Erzeugung der Anlage, den der Vertrag abnimmt.</translation>
    </message>
    <message>
        <source>Fixed running cost</source>
        <translation>Feste Betriebskosten</translation>
    </message>
    <message>
        <source>Upkeep and staff a year, whether the plant runs or not.</source>
        <translation>Unterhalt und Personal pro Jahr, ob die Anlage läuft oder nicht.</translation>
    </message>
    <message>
        <source>Variable running cost</source>
        <translation>Variable Betriebskosten</translation>
    </message>
    <message>
        <source>Wear and supplies of a MWh, without fuel.</source>
        <translation>Verschleiß und Betriebsmittel je MWh, ohne Brennstoff.</translation>
    </message>
    <message>
        <source>Heat rate</source>
        <translation>Wärmeverbrauch</translation>
    </message>
    <message>
        <source>Fuel a MWh takes.</source>
        <translation>Brennstoffbedarf einer MWh.</translation>
    </message>
    <message>
        <source>Fuel price</source>
        <translation>Brennstoffpreis</translation>
    </message>
    <message>
        <source>Of this plant; empty: the plan&apos;s price of the fuel.</source>
        <translation>Für diese Anlage; leer: der Brennstoffpreis des Plans.</translation>
    </message>
    <message>
        <source>Stack emissions</source>
        <translation>Direkte Emissionen</translation>
    </message>
    <message>
        <source>CO₂ out of the stack with each MWh.</source>
        <translation>CO₂ aus dem Schornstein je MWh.</translation>
    </message>
    <message>
        <source>Life-cycle emissions</source>
        <translation>Lebenszyklusemissionen</translation>
    </message>
    <message>
        <source>CO₂e of a MWh with construction and fuel supply.</source>
        <translation>CO₂e einer MWh mit Bau und Brennstoffversorgung.</translation>
    </message>
    <message>
        <source>Years over which the investment is spread.</source>
        <translation>Jahre, über die sich die Investition verteilt.</translation>
    </message>
    <message>
        <source>Years from the order to the first power.</source>
        <translation>Jahre von der Bestellung bis zum ersten Strom.</translation>
    </message>
    <message>
        <source>Planned outage rate</source>
        <translation>Geplante Ausfälle</translation>
    </message>
    <message>
        <source>Share of the time the plant is down for maintenance.</source>
        <translation>Anteil der Zeit, in dem die Anlage in Wartung ist.</translation>
    </message>
    <message>
        <source>Standing loss</source>
        <translation>Stillstandsverlust</translation>
    </message>
    <message>
        <source>Share of the stored energy lost in each hour.</source>
        <translation>Anteil der gespeicherten Energie, der je Stunde verloren geht.</translation>
    </message>
    <message>
        <source>Degradation</source>
        <translation>Degradation</translation>
    </message>
    <message>
        <source>Capacity lost a year.</source>
        <translation>Leistungsverlust pro Jahr.</translation>
    </message>
    <message>
        <source>Cycle life</source>
        <translation>Zyklenzahl</translation>
    </message>
    <message>
        <source>Full cycles before the store is worn out.</source>
        <translation>Vollzyklen, bis der Speicher verschlissen ist.</translation>
    </message>
    <message>
        <source>Wind at hub height</source>
        <translation>Wind in Nabenhöhe</translation>
    </message>
    <message>
        <source>Mean speed over the year; empty: that of the place.</source>
        <translation>Mittlere Geschwindigkeit im Jahr; leer: die des Ortes.</translation>
    </message>
    <message>
        <source>Output by the hour</source>
        <translation>Stündliche Erzeugung</translation>
    </message>
    <message>
        <source>8760 hours of output from a file, instead of the typical year.</source>
        <translation>8760 Stunden Erzeugung aus einer Datei, statt des typischen Jahres.</translation>
    </message>
    <message>
        <source>Demand by year</source>
        <translation>Nachfrage nach Jahr</translation>
    </message>
    <message>
        <source>Used when demand grows as a table; each value holds from its year on.</source>
        <translation>Gilt, wenn die Nachfrage als Tabelle wächst; jeder Wert gilt ab seinem Jahr.</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>The programme as a whole, or one site.</source>
        <translation>Das ganze Programm oder ein Standort.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Site the target holds for, when it holds for one.</source>
        <translation>Standort, für den das Ziel gilt, wenn es für einen gilt.</translation>
    </message>
    <message>
        <source>How the shared connection is called; any text.</source>
        <translation>So heißt der gemeinsame Anschluss; beliebiger Text.</translation>
    </message>
    <message>
        <source>Import limit of all</source>
        <translation>Gemeinsame Bezugsgrenze</translation>
    </message>
    <message>
        <source>Power its sites may draw together.</source>
        <translation>Leistung, die alle zusammen beziehen dürfen.</translation>
    </message>
    <message>
        <source>Uranium</source>
        <translation>Uran</translation>
    </message>
    <message>
        <source>Price of nuclear fuel, enriched and fabricated.</source>
        <translation>Preis des Kernbrennstoffs, angereichert und gefertigt.</translation>
    </message>
    <message>
        <source>Diesel</source>
        <translation>Diesel</translation>
    </message>
    <message>
        <source>Price of diesel, delivered.</source>
        <translation>Dieselpreis frei Werk.</translation>
    </message>
    <message>
        <source>Biomass</source>
        <translation>Biomasse</translation>
    </message>
    <message>
        <source>Price of wood and the like, delivered.</source>
        <translation>Preis von Holz und Ähnlichem, frei Werk.</translation>
    </message>
    <message>
        <source>The programme</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>One site</source>
        <translation>Ein Standort</translation>
    </message>
    <message>
        <source>Power, MW</source>
        <translation>Leistung, MW</translation>
    </message>
    <message>
        <source>Share of capacity</source>
        <translation>Anteil der Leistung</translation>
    </message>
    <message>
        <source>Price, $/MWh</source>
        <translation>Preis, $/MWh</translation>
    </message>
    <message>
        <source>Carbon intensity, kg/MWh</source>
        <translation>CO₂-Intensität, kg/MWh</translation>
    </message>
    <message>
        <source>Temperature, °C</source>
        <translation>Temperatur, °C</translation>
    </message>
</context>
<context>
    <name>FieldChoices</name>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>Netzanschluss</translation>
    </message>
    <message>
        <source>Those in force by date</source>
        <translation>Die jeweils geltenden</translation>
    </message>
    <message>
        <source>That of the place</source>
        <translation>Der des Ortes</translation>
    </message>
    <message>
        <source>The site&apos;s</source>
        <translation>Der des Standorts</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Wieder derselbe</translation>
    </message>
    <message>
        <source>None imported</source>
        <translation>Keine eingelesen</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Eigener</translation>
    </message>
</context>
<context>
    <name>Fix</name>
    <message>
        <source>not possible: before the plan&apos;s date, %1</source>
        <translation>nicht möglich: vor dem Stichtag des Plans, %1</translation>
    </message>
    <message>
        <source>takes more than one edit</source>
        <translation>braucht mehr als eine Änderung</translation>
    </message>
    <message>
        <source>Apply for the grid connection earlier</source>
        <translation>Den Netzanschluss früher beantragen</translation>
    </message>
</context>
<context>
    <name>ImportHours</name>
    <message>
        <source>Import hours</source>
        <translation>Stunden importieren</translation>
    </message>
    <message>
        <source>8760 hours from a CSV or weather file, as one edit</source>
        <translation>8760 Stunden aus einer CSV- oder Wetterdatei, als eine Änderung</translation>
    </message>
    <message>
        <source>Hours (*.csv *.txt);;All files (*)</source>
        <translation>Stunden (*.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Weather (*.epw *.csv *.srw);;All files (*)</source>
        <translation>Wetter (*.epw *.csv *.srw);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Weather file (EPW, SAM, PVGIS)...</source>
        <translation>Wetterdatei (EPW, SAM, PVGIS)...</translation>
    </message>
    <message>
        <source>Load, MW...</source>
        <translation>Last, MW...</translation>
    </message>
    <message>
        <source>Temperature, °C...</source>
        <translation>Temperatur, °C...</translation>
    </message>
    <message>
        <source>Market price, $/MWh...</source>
        <translation>Marktpreis, $/MWh...</translation>
    </message>
    <message>
        <source>Carbon intensity, kg/MWh...</source>
        <translation>CO₂-Intensität, kg/MWh...</translation>
    </message>
    <message>
        <source>Output, MW...</source>
        <translation>Erzeugung, MW...</translation>
    </message>
    <message>
        <source>Output, share of capacity...</source>
        <translation>Erzeugung, Anteil der Leistung...</translation>
    </message>
</context>
<context>
    <name>Lever</name>
    <message>
        <source>Add %1 of %2</source>
        <translation>%1 %2 hinzufügen</translation>
    </message>
    <message>
        <source>Contract %1 from %2</source>
        <translation>%1 von %2 unter Vertrag nehmen</translation>
    </message>
    <message>
        <source>Let %1 of the load wait for power</source>
        <translation>%1 der Last auf Strom warten lassen</translation>
    </message>
    <message>
        <source>Add %1 of %2 on site</source>
        <translation>%1 %2 auf dem Gelände hinzufügen</translation>
    </message>
    <message>
        <source>Raise the import limit by %1</source>
        <translation>Die Bezugsgrenze um %1 erhöhen</translation>
    </message>
    <message>
        <source>Apply for the grid connection %1 earlier</source>
        <translation>Den Netzanschluss %1 früher beantragen</translation>
    </message>
    <message>
        <source>Begin the phases %1 later</source>
        <translation>Die Bauabschnitte %1 später beginnen</translation>
    </message>
    <message>
        <source>Build %1 less</source>
        <translation>%1 weniger bauen</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>Kosten %1</translation>
    </message>
    <message>
        <source>cost %1 (%2)</source>
        <translation>Kosten %1 (%2)</translation>
    </message>
    <message>
        <source>CFE</source>
        <translation>CFE</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>Emissionen</translation>
    </message>
    <message>
        <source>Unserved energy</source>
        <translation>Nicht gedeckte Energie</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 at most</source>
        <translation>%1 höchstens %2</translation>
    </message>
    <message>
        <source>%1 still %2</source>
        <translation>%1 noch %2</translation>
    </message>
    <message>
        <source>no cost</source>
        <translation>kostenneutral</translation>
    </message>
    <message>
        <source>in the whole plan</source>
        <translation>im ganzen Plan</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%1 %2 in %3</translation>
    </message>
    <message>
        <source>online %1 %2</source>
        <translation>in Betrieb %1 %2</translation>
    </message>
    <message>
        <source>unserved %1 %2</source>
        <translation>nicht gedeckt %1 %2</translation>
    </message>
    <message>
        <source>CFE %1 %2</source>
        <translation>CFE %1 %2</translation>
    </message>
    <message>
        <source>emissions %1 %2</source>
        <translation>Emissionen %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) fewer</source>
        <translation>
            <numerusform>%n Problem weniger</numerusform>
            <numerusform>%n Probleme weniger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) more</source>
        <translation>
            <numerusform>%n Problem mehr</numerusform>
            <numerusform>%n Probleme mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>changes none of the headline figures</source>
        <translation>ändert keine der Hauptkennzahlen</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>This is a sample programme. Drag a slider on the right and watch the charts; nothing is saved until you choose a file.</source>
        <translation>Dies ist ein Beispielprogramm. Ziehen Sie rechts einen Regler und beobachten Sie die Diagramme; gespeichert wird erst, wenn Sie eine Datei wählen.</translation>
    </message>
    <message>
        <source>Start my own plan</source>
        <translation>Eigenen Plan beginnen</translation>
    </message>
    <message>
        <source>“%1” was not opened: %2 Your current plan is unchanged.</source>
        <translation>„%1“ wurde nicht geöffnet: %2 Ihr aktueller Plan ist unverändert.</translation>
    </message>
    <message>
        <source>“%1” was saved by a newer Gigasite. Update Gigasite, or ask the author for the JSON export.</source>
        <translation>„%1“ wurde mit einem neueren Gigasite gespeichert. Aktualisieren Sie Gigasite oder bitten Sie um den JSON-Export.</translation>
    </message>
    <message>
        <source>“%1” can be read here but not changed. To edit, work on a copy.</source>
        <translation>„%1“ lässt sich hier lesen, aber nicht ändern. Zum Bearbeiten arbeiten Sie in einer Kopie.</translation>
    </message>
    <message>
        <source>Save a copy...</source>
        <translation>Kopie speichern ...</translation>
    </message>
    <message>
        <source>“%1” was changed by another program. Not saved yet.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert. Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save as...|Overwrite</source>
        <translation>Speichern unter ...|Überschreiben</translation>
    </message>
    <message>
        <source>Not saved: the disk holding “%1” is full. The earlier file is intact and your changes are kept.</source>
        <translation>Nicht gespeichert: Der Datenträger von „%1“ ist voll. Die frühere Datei ist unversehrt, Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Save elsewhere...|Try again</source>
        <translation>Anderswo speichern ...|Erneut versuchen</translation>
    </message>
    <message>
        <source>“%1” was not saved: %2 Your changes are kept.</source>
        <translation>„%1“ wurde nicht gespeichert: %2 Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>“%1” was saved, but %2</source>
        <translation>„%1“ wurde gespeichert, aber %2</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Der Bericht wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>The report was not written to “%1”: %2</source>
        <translation>Der Bericht wurde nicht nach „%1“ geschrieben: %2</translation>
    </message>
    <message>
        <source>The plan could not be computed after the last change (%1). The charts show the result before it.</source>
        <translation>Der Plan ließ sich nach der letzten Änderung nicht berechnen (%1). Die Diagramme zeigen den Stand davor.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Not changed: %1</source>
        <translation>Nicht geändert: %1</translation>
    </message>
    <message>
        <source>Open the previous version</source>
        <translation>Vorherige Fassung öffnen</translation>
    </message>
    <message>
        <source>“%1” is being edited on %2. You can read it here; to edit, work on a copy.</source>
        <translation>„%1“ wird auf %2 bearbeitet. Sie können hier lesen; zum Bearbeiten arbeiten Sie in einer Kopie.</translation>
    </message>
    <message>
        <source>“%1” holds entries this Gigasite does not know (%2); they were left out.</source>
        <translation>„%1“ enthält Einträge, die dieses Gigasite nicht kennt (%2); sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>This plan was saved with catalogue %1, this Gigasite brings %2; rows that differ: %3. The plan keeps its own figures.</source>
        <translation>Dieser Plan wurde mit Katalog %1 gespeichert, dieses Gigasite enthält %2; abweichende Zeilen: %3. Der Plan behält seine eigenen Werte.</translation>
    </message>
    <message>
        <source>Results that differ from those saved in “%1”: %2. The first is %3, %4 instead of %5.</source>
        <translation>Ergebnisse, die von den in „%1“ gespeicherten abweichen: %2. Das erste ist %3, %4 statt %5.</translation>
    </message>
    <message>
        <source>The settings were damaged and are back to their defaults. The old file was kept as “%1”.</source>
        <translation>Die Einstellungen waren beschädigt und stehen wieder auf ihren Vorgaben. Die alte Datei ist als „%1“ erhalten.</translation>
    </message>
    <message>
        <source>The sample programme is missing: %1</source>
        <translation>Das Beispielprogramm fehlt: %1</translation>
    </message>
    <message>
        <source>“%1” was not imported: %2 Your plan is unchanged.</source>
        <translation>„%1“ wurde nicht importiert: %2 Ihr Plan ist unverändert.</translation>
    </message>
    <message>
        <source>“%1” was imported. %2</source>
        <translation>„%1“ wurde importiert. %2</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>„%1“ konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>IT power of all phases begun, whether it runs or not.</source>
        <translation>IT-Leistung aller begonnenen Abschnitte, ob sie läuft oder nicht.</translation>
    </message>
    <message>
        <source>Buildings ready</source>
        <translation>Gebäude fertig</translation>
    </message>
    <message>
        <source>Supplied by grid &amp; power</source>
        <translation>Versorgt durch Netz &amp; Leistung</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>The least of what buildings, grid &amp; power and chips allow.</source>
        <translation>Das Kleinste von dem, was Gebäude, Netz &amp; Leistung und Chips erlauben.</translation>
    </message>
    <message>
        <source>Built but idle</source>
        <translation>Gebaut, ungenutzt</translation>
    </message>
    <message>
        <source>Filled with chips</source>
        <translation>Mit Chips bestückt</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Held back by building</source>
        <translation>Gebremst durch Bau</translation>
    </message>
    <message>
        <source>Held back by grid &amp; power</source>
        <translation>Gebremst durch Netz &amp; Leistung</translation>
    </message>
    <message>
        <source>Held back by chips</source>
        <translation>Gebremst durch Chips</translation>
    </message>
    <message>
        <source>Held back by export rules</source>
        <translation>Gebremst durch Ausfuhrregeln</translation>
    </message>
    <message>
        <source>H100-equivalents online</source>
        <translation>H100-Äquivalente in Betrieb</translation>
    </message>
    <message>
        <source>Chips delivered</source>
        <translation>Gelieferte Chips</translation>
    </message>
    <message>
        <source>H100e-hours offered</source>
        <translation>Angebotene H100e-Stunden</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Energy of IT and cooling.</source>
        <translation>Energie für IT und Kühlung.</translation>
    </message>
    <message>
        <source>Energy of IT</source>
        <translation>Energie der IT</translation>
    </message>
    <message>
        <source>Peak load</source>
        <translation>Spitzenlast</translation>
    </message>
    <message>
        <source>Peak taken from the grid</source>
        <translation>Höchster Netzbezug</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <source>Lost in storage</source>
        <translation>Speicherverluste</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Eingespeist</translation>
    </message>
    <message>
        <source>Surplus sold</source>
        <translation>Überschuss, verkauft</translation>
    </message>
    <message>
        <source>Left with the seller</source>
        <translation>Beim Verkäufer belassen</translation>
    </message>
    <message>
        <source>Curtailed</source>
        <translation>Abgeregelt</translation>
    </message>
    <message>
        <source>Unserved energy</source>
        <translation>Nicht gedeckte Energie</translation>
    </message>
    <message>
        <source>Hours with unserved energy</source>
        <translation>Stunden mit nicht gedeckter Energie</translation>
    </message>
    <message>
        <source>Load that waited</source>
        <translation>Verschobene Last</translation>
    </message>
    <message>
        <source>Carbon-free in the same hour</source>
        <translation>CO₂-frei in derselben Stunde</translation>
    </message>
    <message>
        <source>Load that carbon-free power covers in the hour it is needed, the grid&apos;s share included.</source>
        <translation>Last, die CO₂-freier Strom in der Stunde des Bedarfs deckt, mit dem Anteil des Netzes.</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Energy assets</source>
        <translation>Energieanlagen</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>Netzanschluss</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Accelerators, buildings, energy assets and grid connections when they are paid.</source>
        <translation>Beschleuniger, Gebäude, Energieanlagen und Netzanschlüsse zum Zeitpunkt der Zahlung.</translation>
    </message>
    <message>
        <source>Power from the market</source>
        <translation>Strom vom Markt</translation>
    </message>
    <message>
        <source>Delivery over the grid</source>
        <translation>Netzentgelt</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <translation>Leistungspreis</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>Brennstoff</translation>
    </message>
    <message>
        <source>Operation by output</source>
        <translation>Betrieb nach Erzeugung</translation>
    </message>
    <message>
        <source>Operation by capacity</source>
        <translation>Betrieb nach Leistung</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Carbon price</source>
        <translation>CO₂-Preis</translation>
    </message>
    <message>
        <source>Energy taken from stores</source>
        <translation>Energie aus Speichern</translation>
    </message>
    <message>
        <source>Sales of energy</source>
        <translation>Energieverkauf</translation>
    </message>
    <message>
        <source>Cost of energy</source>
        <translation>Energiekosten</translation>
    </message>
    <message>
        <source>Operation of the sites</source>
        <translation>Betrieb der Standorte</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>Mieten</translation>
    </message>
    <message>
        <source>Running costs</source>
        <translation>Laufende Kosten</translation>
    </message>
    <message>
        <source>Shadow price of carbon</source>
        <translation>CO₂-Schattenpreis</translation>
    </message>
    <message>
        <source>Tax credits</source>
        <translation>Steuergutschriften</translation>
    </message>
    <message>
        <source>Residual value</source>
        <translation>Restwert</translation>
    </message>
    <message>
        <source>Residual value of energy assets</source>
        <translation>Restwert der Energieanlagen</translation>
    </message>
    <message>
        <source>Scope 1, fuel burnt on site</source>
        <translation>Scope 1, Brennstoff am Standort</translation>
    </message>
    <message>
        <source>Scope 2, location-based</source>
        <translation>Scope 2, standortbasiert</translation>
    </message>
    <message>
        <source>Scope 2, market-based</source>
        <translation>Scope 2, marktbasiert</translation>
    </message>
    <message>
        <source>Scope 3, fuel</source>
        <translation>Scope 3, Brennstoff</translation>
    </message>
    <message>
        <source>Scope 3, embodied</source>
        <translation>Scope 3, Herstellung</translation>
    </message>
    <message>
        <source>CO₂e, operation</source>
        <translation>CO₂e, Betrieb</translation>
    </message>
    <message>
        <source>Scope 1 and scope 2 by location.</source>
        <translation>Scope 1 und Scope 2, standortbasiert.</translation>
    </message>
    <message>
        <source>Water used</source>
        <translation>Wasserverbrauch</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Construction, job-years</source>
        <translation>Bau, Beschäftigungsjahre</translation>
    </message>
    <message>
        <source>Construction jobs</source>
        <translation>Beschäftigte am Bau</translation>
    </message>
    <message>
        <source>Permanent jobs</source>
        <translation>Dauerhafte Arbeitsplätze</translation>
    </message>
    <message>
        <source>CFE, hourly</source>
        <translation>Stündlich CO₂-frei</translation>
    </message>
    <message>
        <source>Share of the load that carbon-free power covers in the same hour.</source>
        <translation>Anteil der Last, den CO₂-freier Strom in derselben Stunde deckt.</translation>
    </message>
    <message>
        <source>Cost of energy per MWh</source>
        <translation>Energiekosten je MWh</translation>
    </message>
    <message>
        <source>Emissions per MWh</source>
        <translation>Emissionen je MWh</translation>
    </message>
    <message>
        <source>H100e-hours sold</source>
        <translation>Verkaufte H100e-Stunden</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Erlöse</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Cash flow</source>
        <translation>Cashflow</translation>
    </message>
    <message>
        <source>Revenue and residual values less running costs, investment and tax. Discounted over the whole plan it is the NPV.</source>
        <translation>Erlöse und Restwerte abzüglich laufender Kosten, Investition und Steuern. Über den ganzen Plan diskontiert ist das der Kapitalwert.</translation>
    </message>
    <message>
        <source>Share sold</source>
        <translation>Verkaufter Anteil</translation>
    </message>
    <message>
        <source>Cost per H100e-hour</source>
        <translation>Kosten je H100e-Stunde</translation>
    </message>
    <message>
        <source>All costs of the plan by the H100e-hours sold, both discounted.</source>
        <translation>Alle Kosten des Plans durch die verkauften H100e-Stunden, beides diskontiert.</translation>
    </message>
    <message>
        <source>Levelized cost of energy</source>
        <translation>Energiegestehungskosten</translation>
    </message>
    <message>
        <source>All costs of energy by the load served, both discounted.</source>
        <translation>Alle Energiekosten durch die gedeckte Last, beides diskontiert.</translation>
    </message>
    <message>
        <source>All costs</source>
        <translation>Alle Kosten</translation>
    </message>
    <message>
        <source>All costs of energy</source>
        <translation>Alle Energiekosten</translation>
    </message>
    <message>
        <source>Load served</source>
        <translation>Gedeckte Last</translation>
    </message>
    <message>
        <source>%1, used</source>
        <translation>%1, genutzt</translation>
    </message>
    <message>
        <source>%1, curtailed</source>
        <translation>%1, abgeregelt</translation>
    </message>
    <message>
        <source>%1, sold</source>
        <translation>%1, verkauft</translation>
    </message>
    <message>
        <source>%1, capacity</source>
        <translation>%1, Leistung</translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation>Bauabschnitt %1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Demand: %1</source>
        <translation>Nachfrage: %1</translation>
    </message>
    <message>
        <source>Chips: %1</source>
        <translation>Chips: %1</translation>
    </message>
    <message>
        <source>Tax rule: %1</source>
        <translation>Steuerregel: %1</translation>
    </message>
    <message>
        <source>Shared connection: %1</source>
        <translation>Gemeinsamer Anschluss: %1</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>%1, grade %2</source>
        <translation>%1, Güte %2</translation>
    </message>
    <message>
        <source>%1, %2, grade %3</source>
        <translation>%1, %2, Güte %3</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>as in every new plan</source>
        <translation>wie in jedem neuen Plan</translation>
    </message>
    <message>
        <source>Reached in %1</source>
        <translation>Erreicht in %1</translation>
    </message>
    <message>
        <source>whole plan</source>
        <translation>ganzer Plan</translation>
    </message>
    <message>
        <source>whole plan, discounted</source>
        <translation>ganzer Plan, diskontiert</translation>
    </message>
    <message>
        <source>Default %1: %2</source>
        <translation>Standard %1: %2</translation>
    </message>
    <message>
        <source>Enter opens the field.</source>
        <translation>Eingabe öffnet das Feld.</translation>
    </message>
    <message>
        <source>Enter shows the figures of this site alone.</source>
        <translation>Eingabe zeigt die Zahlen dieses Standorts allein.</translation>
    </message>
</context>
<context>
    <name>PasteReader</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>This is too much text to be a table of sites.</source>
        <translation>Das ist zu viel Text für eine Standorttabelle.</translation>
    </message>
    <message>
        <source>Column %1 is not known and left out.</source>
        <translation>Spalte %1 ist nicht bekannt und wird ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n columns beyond those of the table are left out.</source>
        <translation>
            <numerusform>%n Spalte über die der Tabelle hinaus wird ausgelassen.</numerusform>
            <numerusform>%n Spalten über die der Tabelle hinaus werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Results are left out: %1.</source>
        <translation>Ergebnisse werden ausgelassen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows were not read: a plan holds at most 10,000 sites.</source>
        <translation>
            <numerusform>%n Zeile wurde nicht gelesen: Ein Plan fasst höchstens 10.000 Standorte.</numerusform>
            <numerusform>%n Zeilen wurden nicht gelesen: Ein Plan fasst höchstens 10.000 Standorte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells beyond the 200th of a row were not read.</source>
        <translation>
            <numerusform>%n Zelle nach der 200. einer Zeile wurde nicht gelesen.</numerusform>
            <numerusform>%n Zellen nach der 200. einer Zeile wurden nicht gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table has no more rows; a column of names would say which site is meant.</source>
        <translation>Die Tabelle hat keine weiteren Zeilen; eine Namensspalte würde sagen, welcher Standort gemeint ist.</translation>
    </message>
    <message>
        <source>The site is gone.</source>
        <translation>Den Standort gibt es nicht mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n sites have this name.</source>
        <translation>
            <numerusform>%n Standort hat diesen Namen.</numerusform>
            <numerusform>%n Standorte haben diesen Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier row has the same name.</source>
        <translation>Eine frühere Zeile hat denselben Namen.</translation>
    </message>
    <message>
        <source>No site has this name; a new one needs latitude and longitude, or a country.</source>
        <translation>Kein Standort heißt so; ein neuer braucht Breite und Länge oder ein Land.</translation>
    </message>
    <message>
        <source>The table has numbers in English and in German; this one could be either.</source>
        <translation>Die Tabelle hat englische und deutsche Zahlen; diese könnte beides sein.</translation>
    </message>
    <message>
        <source>Row %1, %2, %3: %4</source>
        <translation>Zeile %1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>The catalogue has no price or power for the accelerator, so it is missing from the investment. Choose another accelerator.</source>
        <translation>Der Katalog hat keinen Preis oder keine Leistung für den Beschleuniger, daher fehlt er in der Investition. Wählen Sie einen anderen Beschleuniger.</translation>
    </message>
    <message>
        <source>“%1” lacks a figure (%3) that neither the plan nor the catalogue gives, so its results are too low. Enter the figure.</source>
        <translation>„%1“ fehlt ein Wert (%3), den weder Plan noch Katalog nennen, daher sind die Ergebnisse zu niedrig. Geben Sie den Wert ein.</translation>
    </message>
    <message>
        <source>“%1” has no capital cost, in the plan or in the catalogue, so it is built for nothing. Enter its cost.</source>
        <translation>„%1“ hat weder im Plan noch im Katalog Investitionskosten und wird daher umsonst gebaut. Geben Sie die Kosten ein.</translation>
    </message>
    <message>
        <source>“%1” has no figure for embodied carbon, so none is counted.</source>
        <translation>„%1“ hat keinen Wert für Emissionen der Herstellung, daher zählen keine.</translation>
    </message>
    <message>
        <source>“%1” has no storage size, so it holds nothing. Enter its hours.</source>
        <translation>„%1“ hat keine Speichergröße und speichert daher nichts. Geben Sie die Stunden ein.</translation>
    </message>
    <message>
        <source>“%1” has no heat rate, so its fuel costs nothing. Enter its heat rate.</source>
        <translation>„%1“ hat keinen Wärmeverbrauch, daher kostet der Brennstoff nichts. Geben Sie ihn ein.</translation>
    </message>
    <message>
        <source>“%1” has no lifetime, in the plan or in the catalogue. Enter its lifetime.</source>
        <translation>„%1“ hat weder im Plan noch im Katalog eine Lebensdauer. Geben Sie sie ein.</translation>
    </message>
    <message>
        <source>“%1” has no round-trip efficiency, so it stores without loss. Enter its efficiency.</source>
        <translation>„%1“ hat keinen Speicherwirkungsgrad und speichert daher ohne Verlust. Geben Sie ihn ein.</translation>
    </message>
    <message>
        <source>“%1” has no contract price, so its power costs nothing. Enter its price.</source>
        <translation>„%1“ hat keinen Vertragspreis, daher kostet der Strom nichts. Geben Sie den Preis ein.</translation>
    </message>
    <message>
        <source>A figure for %2 is not known; an estimate stands in.</source>
        <translation>Ein Wert für %2 ist nicht bekannt; ersatzweise gilt eine Schätzung.</translation>
    </message>
    <message>
        <source>No building cost is known for %2. The figure for the world stands in (estimate).</source>
        <translation>Für %2 sind keine Baukosten bekannt. Ersatzweise gilt der weltweite Wert (Schätzung).</translation>
    </message>
    <message>
        <source>No direct carbon intensity is known for the grid of %2. The life-cycle figure, which is higher, stands in.</source>
        <translation>Für das Netz von %2 ist keine direkte CO₂-Intensität bekannt. Ersatzweise gilt der höhere Lebenszykluswert.</translation>
    </message>
    <message>
        <source>No carbon intensity is known for the grid of %2, so its power counts as free of carbon. Enter a figure, for example a neighbour&apos;s.</source>
        <translation>Für das Netz von %2 ist keine CO₂-Intensität bekannt, daher zählt sein Strom als CO₂-frei. Geben Sie einen Wert ein, etwa den eines Nachbarn.</translation>
    </message>
    <message>
        <source>No waiting time for a grid connection is known for %2. The figure for the world stands in (estimate).</source>
        <translation>Für %2 ist keine Wartezeit auf einen Netzanschluss bekannt. Ersatzweise gilt der weltweite Wert (Schätzung).</translation>
    </message>
    <message>
        <source>No demand charge is known for %2. The one of AEP Ohio stands in (estimate).</source>
        <translation>Für %2 ist kein Leistungspreis bekannt. Ersatzweise gilt der von AEP Ohio (Schätzung).</translation>
    </message>
    <message>
        <source>The demand charge was cut, because its parts would exceed the power price of %2.</source>
        <translation>Der Leistungspreis wurde gekürzt, weil die Teile sonst den Strompreis von %2 übersteigen.</translation>
    </message>
    <message>
        <source>The mix of the grid of %2 is not known; its carbon-free share is taken as 0.</source>
        <translation>Der Strommix von %2 ist nicht bekannt; sein CO₂-freier Anteil gilt als 0.</translation>
    </message>
    <message>
        <source>No power price is known for %2 or its region, so grid power costs nothing. Enter a price.</source>
        <translation>Für %2 und seine Region ist kein Strompreis bekannt, daher kostet Netzstrom nichts. Geben Sie einen Preis ein.</translation>
    </message>
    <message>
        <source>No price is known for %2. The regional median stands in (estimate).</source>
        <translation>Für %2 ist kein Strompreis bekannt. Ersatzweise gilt der regionale Median (Schätzung).</translation>
    </message>
    <message>
        <source>Figures for the state are not known. Those of %2 stand in.</source>
        <translation>Werte für den Bundesstaat sind nicht bekannt. Ersatzweise gelten die von %2.</translation>
    </message>
    <message>
        <source>How the grid of %2 changes is not known; its carbon intensity stays as it is.</source>
        <translation>Wie sich das Netz von %2 ändert, ist nicht bekannt; seine CO₂-Intensität bleibt.</translation>
    </message>
    <message>
        <source>“%1” is not a quarter; write it as 2028 Q3.</source>
        <translation>„%1“ ist kein Quartal; schreiben Sie 2028 Q3.</translation>
    </message>
    <message>
        <source>The file is damaged: a text is not valid Unicode.</source>
        <translation>Die Datei ist beschädigt: Ein Text ist kein gültiges Unicode.</translation>
    </message>
    <message>
        <source>The file is damaged: “%1” is not a possible value here.</source>
        <translation>Die Datei ist beschädigt: „%1“ ist hier kein möglicher Wert.</translation>
    </message>
    <message>
        <source>Opening was cancelled. Nothing was changed.</source>
        <translation>Das Öffnen wurde abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The file is damaged: its checksum does not match its content. Open an earlier version of it.</source>
        <translation>Die Datei ist beschädigt: Die Prüfsumme passt nicht zum Inhalt. Öffnen Sie eine frühere Fassung.</translation>
    </message>
    <message>
        <source>The file is cut short: its end is missing. Open an earlier version of it, or copy it again.</source>
        <translation>Die Datei ist abgeschnitten: Ihr Ende fehlt. Öffnen Sie eine frühere Fassung oder kopieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>The file is damaged (%1).</source>
        <translation>Die Datei ist beschädigt (%1).</translation>
    </message>
    <message>
        <source>The file is damaged: its first line cannot be read.</source>
        <translation>Die Datei ist beschädigt: Ihre erste Zeile ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The plan refers to item %1, which it does not hold.</source>
        <translation>Der Plan verweist auf Element %1, das er nicht enthält.</translation>
    </message>
    <message>
        <source>Two items of the plan have the number %1.</source>
        <translation>Zwei Elemente des Plans haben die Nummer %1.</translation>
    </message>
    <message>
        <source>The item number %1 is not below the plan&apos;s next number, %2.</source>
        <translation>Die Elementnummer %1 liegt nicht unter der nächsten Nummer des Plans, %2.</translation>
    </message>
    <message>
        <source>The file is damaged: the item number %1 is out of order.</source>
        <translation>Die Datei ist beschädigt: Die Elementnummer %1 steht nicht in der Reihe.</translation>
    </message>
    <message>
        <source>“%1” is not an item number; it must be a whole number from 1 on.</source>
        <translation>„%1“ ist keine Elementnummer; sie muss eine ganze Zahl ab 1 sein.</translation>
    </message>
    <message>
        <source>The name “%1” stands twice in the same object.</source>
        <translation>Der Name „%1“ steht zweimal im selben Objekt.</translation>
    </message>
    <message>
        <source>The JSON file has version %1; this Gigasite reads up to %2. Update Gigasite.</source>
        <translation>Die JSON-Datei hat Version %1; dieses Gigasite liest bis %2. Aktualisieren Sie Gigasite.</translation>
    </message>
    <message>
        <source>This JSON file is not a Gigasite plan.</source>
        <translation>Diese JSON-Datei ist kein Gigasite-Plan.</translation>
    </message>
    <message>
        <source>This is not valid JSON (%1).</source>
        <translation>Das ist kein gültiges JSON (%1).</translation>
    </message>
    <message>
        <source>The JSON file is nested deeper than %1 levels.</source>
        <translation>Die JSON-Datei ist tiefer als %1 Ebenen geschachtelt.</translation>
    </message>
    <message>
        <source>The JSON file holds more than %1 values.</source>
        <translation>Die JSON-Datei enthält mehr als %1 Werte.</translation>
    </message>
    <message>
        <source>This Gigasite does not know the field; it was left out.</source>
        <translation>Dieses Gigasite kennt das Feld nicht; es wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of change; possible are set, insert and erase.</source>
        <translation>„%1“ ist keine Art von Änderung; möglich sind set, insert und erase.</translation>
    </message>
    <message>
        <source>A value of type %1 belongs here, not %2.</source>
        <translation>Hierher gehört ein Wert vom Typ %1, nicht %2.</translation>
    </message>
    <message>
        <source>A part of the plan is missing.</source>
        <translation>Ein Teil des Plans fehlt.</translation>
    </message>
    <message>
        <source>The file has format %1; this Gigasite reads up to format %2. Update Gigasite, or ask the author for the JSON export.</source>
        <translation>Die Datei hat Format %1; dieses Gigasite liest bis Format %2. Aktualisieren Sie Gigasite oder bitten Sie um den JSON-Export.</translation>
    </message>
    <message>
        <source>This is not a Gigasite plan.</source>
        <translation>Das ist kein Gigasite-Plan.</translation>
    </message>
    <message>
        <source>The file is damaged: it holds something that is not a value of a plan.</source>
        <translation>Die Datei ist beschädigt: Sie enthält etwas, das kein Wert eines Plans ist.</translation>
    </message>
    <message>
        <source>The plan holds a value that is not a finite number.</source>
        <translation>Der Plan enthält einen Wert, der keine endliche Zahl ist.</translation>
    </message>
    <message>
        <source>Not saved: the file would not have given the same plan back. The earlier file is intact; export the plan as JSON to keep your work.</source>
        <translation>Nicht gespeichert: Die Datei hätte nicht denselben Plan zurückgegeben. Die frühere Datei ist unversehrt; geben Sie den Plan als JSON aus, um Ihre Arbeit zu behalten.</translation>
    </message>
    <message>
        <source>There is not enough memory for this file.</source>
        <translation>Für diese Datei reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>The file is damaged: its content ends too early.</source>
        <translation>Die Datei ist beschädigt: Ihr Inhalt endet zu früh.</translation>
    </message>
    <message>
        <source>The file is damaged: %1 bytes follow the end of the plan.</source>
        <translation>Die Datei ist beschädigt: Nach dem Ende des Plans folgen %1 Byte.</translation>
    </message>
    <message>
        <source>The plan is too big: its file would exceed %1 bytes.</source>
        <translation>Der Plan ist zu groß: Seine Datei würde %1 Byte überschreiten.</translation>
    </message>
    <message>
        <source>A scenario is its own ancestor.</source>
        <translation>Ein Szenario ist sein eigener Vorfahr.</translation>
    </message>
    <message>
        <source>A scenario builds on scenario %1, which the plan does not hold.</source>
        <translation>Ein Szenario baut auf Szenario %1 auf, das der Plan nicht enthält.</translation>
    </message>
    <message>
        <source>An hourly series has %1 values instead of %2.</source>
        <translation>Eine Stundenreihe hat %1 Werte statt %2.</translation>
    </message>
    <message>
        <source>A text has %1 bytes; at most %2 are possible.</source>
        <translation>Ein Text hat %1 Byte; möglich sind höchstens %2.</translation>
    </message>
    <message>
        <source>The file is too big: %1 bytes, at most %2 are read.</source>
        <translation>Die Datei ist zu groß: %1 Byte, gelesen werden höchstens %2.</translation>
    </message>
    <message>
        <source>A list has %1 entries; at most %2 are possible.</source>
        <translation>Eine Liste hat %1 Einträge; möglich sind höchstens %2.</translation>
    </message>
    <message>
        <source>The file is damaged: %1 bytes too many follow its end.</source>
        <translation>Die Datei ist beschädigt: Nach ihrem Ende folgen %1 Byte zu viel.</translation>
    </message>
    <message>
        <source>A plan has no field “%1”.</source>
        <translation>Ein Plan hat kein Feld „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not one of the possible choices.</source>
        <translation>„%1“ gehört nicht zur Auswahl.</translation>
    </message>
    <message>
        <source>A value that changes over time starts at “%1”, which is outside the years a plan can cover.</source>
        <translation>Ein zeitlich veränderlicher Wert beginnt bei „%1“, außerhalb der möglichen Planjahre.</translation>
    </message>
    <message>
        <source>The text holds characters that are not valid Unicode.</source>
        <translation>Der Text enthält Zeichen, die kein gültiges Unicode sind.</translation>
    </message>
    <message>
        <source>“%1” burns fuel and is delivered over the grid. Plants that burn fuel are only dispatched on site, so it was left out. Set its delivery to on site, or give it a contract.</source>
        <translation>„%1“ verbrennt Brennstoff und liefert über das Netz. Brennstoffanlagen laufen nur auf dem Gelände, daher blieb sie außer Betracht. Stellen Sie die Lieferung auf „Auf dem Gelände“ oder geben Sie ihr einen Vertrag.</translation>
    </message>
    <message>
        <source>The plan already has an item with this number.</source>
        <translation>Der Plan hat schon ein Element mit dieser Nummer.</translation>
    </message>
    <message>
        <source>The plan has no such item; it may have been deleted.</source>
        <translation>Der Plan hat kein solches Element; vielleicht wurde es gelöscht.</translation>
    </message>
    <message>
        <source>The plan has no such scenario; it may have been deleted.</source>
        <translation>Der Plan hat kein solches Szenario; vielleicht wurde es gelöscht.</translation>
    </message>
    <message>
        <source>The value is not a finite number.</source>
        <translation>Der Wert ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>%1 is not possible here: the value must lie between %2 and %3.</source>
        <translation>%1 ist hier nicht möglich: Der Wert muss zwischen %2 und %3 liegen.</translation>
    </message>
    <message>
        <source>An imported series (%1) is missing or does not fit, so modelled values stand in. Import it again.</source>
        <translation>Eine eingelesene Reihe (%1) fehlt oder passt nicht, ersatzweise gelten Modellwerte. Lesen Sie sie erneut ein.</translation>
    </message>
    <message>
        <source>The imported output of a source is missing or does not fit, so modelled output stands in. Import it again.</source>
        <translation>Die eingelesene Erzeugung einer Quelle fehlt oder passt nicht, ersatzweise gilt modellierte Erzeugung. Lesen Sie sie erneut ein.</translation>
    </message>
    <message>
        <source>The imported carbon intensity is missing or does not fit, so the yearly figure stands in. Import it again.</source>
        <translation>Die eingelesene CO₂-Intensität fehlt oder passt nicht, ersatzweise gilt der Jahreswert. Lesen Sie sie erneut ein.</translation>
    </message>
    <message>
        <source>The imported power price is missing or does not fit, so the yearly figure stands in. Import it again.</source>
        <translation>Der eingelesene Strompreis fehlt oder passt nicht, ersatzweise gilt der Jahreswert. Lesen Sie ihn erneut ein.</translation>
    </message>
    <message>
        <source>The imported load is missing or does not fit, so modelled load stands in. Import it again.</source>
        <translation>Die eingelesene Last fehlt oder passt nicht, ersatzweise gilt modellierte Last. Lesen Sie sie erneut ein.</translation>
    </message>
    <message>
        <source>The imported temperature is missing or does not fit, so modelled weather stands in. Import it again.</source>
        <translation>Die eingelesene Temperatur fehlt oder passt nicht, ersatzweise gilt modelliertes Wetter. Lesen Sie sie erneut ein.</translation>
    </message>
    <message>
        <source>The site lies in the sea, more than 20 km from any country, so no country&apos;s figures apply. Move it to land or choose its country.</source>
        <translation>Der Standort liegt im Meer, mehr als 20 km von jedem Land entfernt, daher gelten keine Landeswerte. Verschieben Sie ihn an Land oder wählen Sie sein Land.</translation>
    </message>
    <message>
        <source>The dates of a value that changes over time must rise from row to row.</source>
        <translation>Die Zeitpunkte eines veränderlichen Werts müssen von Zeile zu Zeile steigen.</translation>
    </message>
    <message>
        <source>The text is longer than the %1 bytes a plan can hold.</source>
        <translation>Der Text ist länger als die %1 Byte, die ein Plan aufnimmt.</translation>
    </message>
    <message>
        <source>No more than %1 of these can be in a plan.</source>
        <translation>Davon kann ein Plan nicht mehr als %1 enthalten.</translation>
    </message>
    <message>
        <source>A value can change at no more than %1 dates.</source>
        <translation>Ein Wert kann sich höchstens an %1 Zeitpunkten ändern.</translation>
    </message>
    <message>
        <source>The accelerator “%1” is not in the catalogue, so its cost and its computing power are missing. Choose another one.</source>
        <translation>Der Beschleuniger „%1“ steht nicht im Katalog, daher fehlen Kosten und Rechenleistung. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“%1” uses the technology “%2”, which is not in the catalogue, so it was left out. Choose another technology.</source>
        <translation>„%1“ nutzt die Technik „%2“, die nicht im Katalog steht, und blieb daher außer Betracht. Wählen Sie eine andere Technik.</translation>
    </message>
    <message>
        <source>The change does not fit the item it names.</source>
        <translation>Die Änderung passt nicht zu dem genannten Element.</translation>
    </message>
    <message>
        <source>The value is of the wrong kind for this field.</source>
        <translation>Der Wert hat für dieses Feld die falsche Art.</translation>
    </message>
    <message>
        <source>%2 is not a possible %1.</source>
        <translation>%2 ist als %1 nicht möglich.</translation>
    </message>
    <message>
        <source>The weather was asked for with %1 = %2, which must lie between %3 and %4.</source>
        <translation>Das Wetter wurde mit %1 = %2 angefragt; möglich ist %3 bis %4.</translation>
    </message>
    <message>
        <source>The nearest point with climate data is %1 km away, so sun, wind and temperature here are rough estimates. Import measured data if you have it.</source>
        <translation>Der nächste Punkt mit Klimadaten ist %1 km entfernt, daher sind Sonne, Wind und Temperatur hier grobe Schätzungen. Lesen Sie Messdaten ein, wenn Sie welche haben.</translation>
    </message>
    <message>
        <source>There is no climate data at %1, %2: the nearest point is %3 km away. Import hourly data for this site.</source>
        <translation>Bei %1, %2 gibt es keine Klimadaten: Der nächste Punkt ist %3 km entfernt. Lesen Sie Stundendaten für diesen Standort ein.</translation>
    </message>
    <message>
        <source>The hourly simulation met the value %1, which is not possible here.</source>
        <translation>Die Stundenrechnung traf auf den Wert %1, der hier nicht möglich ist.</translation>
    </message>
    <message>
        <source>The hourly simulation was given profile %1 of %2.</source>
        <translation>Die Stundenrechnung erhielt Profil %1 von %2.</translation>
    </message>
    <message>
        <source>The hourly simulation was given seasons that do not follow each other.</source>
        <translation>Die Stundenrechnung erhielt Jahresteile, die nicht aufeinander folgen.</translation>
    </message>
    <message>
        <source>This processor does not support %1.</source>
        <translation>Dieser Prozessor unterstützt %1 nicht.</translation>
    </message>
    <message>
        <source>The hourly simulation was given %1 values where %2 are needed.</source>
        <translation>Die Stundenrechnung erhielt %1 Werte statt der nötigen %2.</translation>
    </message>
    <message>
        <source>“Billion” has two readings. Write %1 or %2.</source>
        <translation>„Billion“ ist doppeldeutig. Schreiben Sie %1 oder %2.</translation>
    </message>
    <message>
        <source>“%1” may mean a quarter or a month. Write %2 or %3.</source>
        <translation>„%1“ kann ein Quartal oder einen Monat meinen. Schreiben Sie %2 oder %3.</translation>
    </message>
    <message>
        <source>“%1” is not a month. Write its name or a number from 1 to 12.</source>
        <translation>„%1“ ist kein Monat. Schreiben Sie den Namen oder eine Zahl von 1 bis 12.</translation>
    </message>
    <message>
        <source>“%1” is not a quarter. Write it as 2028 Q3.</source>
        <translation>„%1“ ist kein Quartal. Schreiben Sie 2028 Q3.</translation>
    </message>
    <message>
        <source>This divides by zero.</source>
        <translation>Das teilt durch null.</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>Hier ist eine Zahl nötig.</translation>
    </message>
    <message>
        <source>“%1” ends where a number should follow.</source>
        <translation>„%1“ endet, wo eine Zahl folgen sollte.</translation>
    </message>
    <message>
        <source>“%1”: a year has the quarters Q1 to Q4.</source>
        <translation>„%1“: Ein Jahr hat die Quartale Q1 bis Q4.</translation>
    </message>
    <message>
        <source>“%1” is too large a number.</source>
        <translation>„%1“ ist eine zu große Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>Amounts are in US dollars, not in %1.</source>
        <translation>Beträge stehen in US-Dollar, nicht in %1.</translation>
    </message>
    <message>
        <source>“%1” does not fit the notation of this window. Write numbers like %2.</source>
        <translation>„%1“ passt nicht zur Schreibweise dieses Fensters. Schreiben Sie Zahlen wie %2.</translation>
    </message>
    <message>
        <source>“%1” is not accepted: %2 must lie between %3 and %4. %5 stays.</source>
        <translation>„%1“ wird nicht übernommen: %2 muss zwischen %3 und %4 liegen. Es bleibt bei %5.</translation>
    </message>
    <message>
        <source>“%1”: a percentage needs something to multiply, as in 600*110%.</source>
        <translation>„%1“: Ein Prozentsatz braucht etwas zum Multiplizieren, etwa 600*110%.</translation>
    </message>
    <message>
        <source>“%1” names no quarter. Write for example %2.</source>
        <translation>„%1“ nennt kein Quartal. Schreiben Sie zum Beispiel %2.</translation>
    </message>
    <message>
        <source>There are too many parentheses or signs.</source>
        <translation>Das sind zu viele Klammern oder Vorzeichen.</translation>
    </message>
    <message>
        <source>At most %1 characters are read.</source>
        <translation>Gelesen werden höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>A parenthesis “%1” has no partner.</source>
        <translation>Eine Klammer „%1“ hat kein Gegenstück.</translation>
    </message>
    <message>
        <source>“%1” cannot stand here.</source>
        <translation>„%1“ kann hier nicht stehen.</translation>
    </message>
    <message>
        <source>“%1”: only one factor may carry a unit, and nothing can be divided by one that does.</source>
        <translation>„%1“: Nur ein Faktor darf eine Einheit tragen, und durch ihn lässt sich nicht teilen.</translation>
    </message>
    <message>
        <source>“%1” names a unit twice.</source>
        <translation>„%1“ nennt eine Einheit zweimal.</translation>
    </message>
    <message>
        <source>“%1” is not a unit of this field, which counts in %2.</source>
        <translation>„%1“ ist keine Einheit dieses Felds, das in %2 zählt.</translation>
    </message>
    <message>
        <source>The model stopped with an error (%1). Undo the last change, and please report it with the plan.</source>
        <translation>Das Modell brach mit einem Fehler ab (%1). Machen Sie die letzte Änderung rückgängig und melden Sie ihn bitte mit dem Plan.</translation>
    </message>
    <message>
        <source>A part of the program is missing. Install Gigasite again.</source>
        <translation>Ein Teil des Programms fehlt. Installieren Sie Gigasite erneut.</translation>
    </message>
    <message>
        <source>The change was not made, because no edit was under way.</source>
        <translation>Die Änderung unterblieb, weil keine Bearbeitung lief.</translation>
    </message>
    <message>
        <source>There is not enough memory to compute this plan. Close other programs or make the plan smaller.</source>
        <translation>Der Speicher reicht nicht, um diesen Plan zu berechnen. Schließen Sie andere Programme oder verkleinern Sie den Plan.</translation>
    </message>
    <message>
        <source>The report was not written (%1).</source>
        <translation>Der Bericht wurde nicht geschrieben (%1).</translation>
    </message>
    <message>
        <source>No file can be made in this folder (system error %1). Save elsewhere.</source>
        <translation>In diesem Ordner lässt sich keine Datei anlegen (Systemfehler %1). Speichern Sie anderswo.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space or save elsewhere.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz oder speichern Sie anderswo.</translation>
    </message>
    <message>
        <source>The file was saved, but the disk did not confirm it (system error %1). A power cut in the next seconds could bring the earlier file back.</source>
        <translation>Die Datei wurde gespeichert, aber der Datenträger hat es nicht bestätigt (Systemfehler %1). Ein Stromausfall in den nächsten Sekunden könnte die frühere Datei zurückbringen.</translation>
    </message>
    <message>
        <source>The file was saved, but its %1 other names still lead to the earlier content.</source>
        <translation>Die Datei wurde gespeichert, aber ihre %1 anderen Namen führen noch zum früheren Inhalt.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>Writing into the file failed half-way (system error %1), so it is damaged now. Save elsewhere at once.</source>
        <translation>Das Schreiben in die Datei brach ab (Systemfehler %1), sie ist jetzt beschädigt. Speichern Sie sofort anderswo.</translation>
    </message>
    <message>
        <source>The symbolic links to this file lead in a circle.</source>
        <translation>Die symbolischen Verknüpfungen zu dieser Datei führen im Kreis.</translation>
    </message>
    <message>
        <source>The name of the file is too long. Choose a shorter one.</source>
        <translation>Der Dateiname ist zu lang. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>You do not have the right to do this with the file. Save a copy elsewhere, or ask its owner.</source>
        <translation>Sie haben kein Recht dazu an dieser Datei. Speichern Sie eine Kopie anderswo oder fragen Sie den Eigentümer.</translation>
    </message>
    <message>
        <source>The file was saved, but its earlier version could not be kept (system error %1).</source>
        <translation>Die Datei wurde gespeichert, aber ihre frühere Fassung konnte nicht behalten werden (Systemfehler %1).</translation>
    </message>
    <message>
        <source>The folder does not exist any more. Save elsewhere.</source>
        <translation>Der Ordner besteht nicht mehr. Speichern Sie anderswo.</translation>
    </message>
    <message>
        <source>The file does not exist; it may have been moved or deleted.</source>
        <translation>Die Datei besteht nicht; vielleicht wurde sie verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a file.</source>
        <translation>Das ist ein Gerät oder eine Pipe, keine Datei.</translation>
    </message>
    <message>
        <source>The file was saved, but it belongs to you now: its owner could not be kept.</source>
        <translation>Die Datei wurde gespeichert, gehört aber jetzt Ihnen: Der Eigentümer ließ sich nicht erhalten.</translation>
    </message>
    <message>
        <source>The file cannot be read (system error %1). Check the disk or the network.</source>
        <translation>Die Datei lässt sich nicht lesen (Systemfehler %1). Prüfen Sie Datenträger oder Netz.</translation>
    </message>
    <message>
        <source>The disk is read-only. Save elsewhere.</source>
        <translation>Der Datenträger ist schreibgeschützt. Speichern Sie anderswo.</translation>
    </message>
    <message>
        <source>The new file could not take the place of the earlier one (system error %1). The earlier file is intact.</source>
        <translation>Die neue Datei konnte die frühere nicht ersetzen (Systemfehler %1). Die frühere Datei ist unversehrt.</translation>
    </message>
    <message>
        <source>The disk took %1 of %2 bytes. The earlier file is intact; save elsewhere.</source>
        <translation>Der Datenträger nahm %1 von %2 Byte. Die frühere Datei ist unversehrt; speichern Sie anderswo.</translation>
    </message>
    <message>
        <source>The disk could not confirm that the file is written (system error %1). The earlier file is intact; save elsewhere.</source>
        <translation>Der Datenträger konnte das Schreiben nicht bestätigen (Systemfehler %1). Die frühere Datei ist unversehrt; speichern Sie anderswo.</translation>
    </message>
    <message>
        <source>The file is too big for this disk. Save elsewhere.</source>
        <translation>Die Datei ist für diesen Datenträger zu groß. Speichern Sie anderswo.</translation>
    </message>
    <message>
        <source>Too many files are open. Close other programs and try again.</source>
        <translation>Zu viele Dateien sind offen. Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Writing failed (system error %1). The earlier file is intact; save elsewhere.</source>
        <translation>Das Schreiben schlug fehl (Systemfehler %1). Die frühere Datei ist unversehrt; speichern Sie anderswo.</translation>
    </message>
    <message>
        <source>The plan could not be reserved for editing.</source>
        <translation>Der Plan ließ sich nicht zum Bearbeiten reservieren.</translation>
    </message>
    <message>
        <source>%3 on %2 has this plan open (process %1).</source>
        <translation>%3 auf %2 hat diesen Plan geöffnet (Prozess %1).</translation>
    </message>
    <message>
        <source>Another program has this plan open; its mark cannot be read.</source>
        <translation>Ein anderes Programm hat diesen Plan geöffnet; seine Marke ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The plan cannot be reserved for editing, because its folder is read-only for you.</source>
        <translation>Der Plan lässt sich nicht zum Bearbeiten reservieren, weil sein Ordner für Sie schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>Column %1 holds “%2”; possible are: %3.</source>
        <translation>Spalte %1 enthält „%2“; möglich sind: %3.</translation>
    </message>
    <message>
        <source>Column %1 holds “%2”, which is not a date (YYYY-MM-DD).</source>
        <translation>Spalte %1 enthält „%2“, das ist kein Datum (JJJJ-MM-TT).</translation>
    </message>
    <message>
        <source>Column %1 holds “%2”, which is not a grade from A to E.</source>
        <translation>Spalte %1 enthält „%2“, das ist keine Güte von A bis E.</translation>
    </message>
    <message>
        <source>The column should be called “%1”, but is called “%2”.</source>
        <translation>Die Spalte sollte „%1“ heißen, heißt aber „%2“.</translation>
    </message>
    <message>
        <source>Column %1 holds %2, on the wrong side of the figure %3 it should enclose.</source>
        <translation>Spalte %1 enthält %2, auf der falschen Seite des Werts %3, den sie einschließen soll.</translation>
    </message>
    <message>
        <source>Column %1 holds “%2”, which is not a number.</source>
        <translation>Spalte %1 enthält „%2“, das ist keine Zahl.</translation>
    </message>
    <message>
        <source>Column %1 holds “%2”, which is not a quarter.</source>
        <translation>Spalte %1 enthält „%2“, das ist kein Quartal.</translation>
    </message>
    <message>
        <source>The row calls itself “%1”.</source>
        <translation>Die Zeile nennt sich „%1“.</translation>
    </message>
    <message>
        <source>The text holds a control character or is not valid UTF-8.</source>
        <translation>Der Text enthält ein Steuerzeichen oder ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>Column %1 holds “%2”, which is not the unit expected here.</source>
        <translation>Spalte %1 enthält „%2“, das ist nicht die hier erwartete Einheit.</translation>
    </message>
    <message>
        <source>The table is of catalogue version %1, the others of %2.</source>
        <translation>Die Tabelle gehört zur Katalogfassung %1, die anderen zu %2.</translation>
    </message>
    <message>
        <source>Column %1 holds “%2”, which is not a year.</source>
        <translation>Spalte %1 enthält „%2“, das ist kein Jahr.</translation>
    </message>
    <message>
        <source>The row should have %1 cells, but has %2.</source>
        <translation>Die Zeile sollte %1 Zellen haben, hat aber %2.</translation>
    </message>
    <message>
        <source>The column “%1” stands twice.</source>
        <translation>Die Spalte „%1“ steht zweimal.</translation>
    </message>
    <message>
        <source>The table was given twice.</source>
        <translation>Die Tabelle wurde zweimal gegeben.</translation>
    </message>
    <message>
        <source>Two rows have the key “%3”.</source>
        <translation>Zwei Zeilen haben den Schlüssel „%3“.</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>Die Tabelle ist leer.</translation>
    </message>
    <message>
        <source>Column %1 must not be empty.</source>
        <translation>Spalte %1 darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Column %1 is empty, but the figure in column %3 needs it.</source>
        <translation>Spalte %1 ist leer, aber der Wert in Spalte %3 braucht sie.</translation>
    </message>
    <message>
        <source>The table is missing. Install Gigasite again.</source>
        <translation>Die Tabelle fehlt. Installieren Sie Gigasite erneut.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Column %1 holds %2, which must lie between %3 and %4.</source>
        <translation>Spalte %1 enthält %2; möglich ist %3 bis %4.</translation>
    </message>
    <message>
        <source>The table should have %1 rows, but has %2.</source>
        <translation>Die Tabelle sollte %1 Zeilen haben, hat aber %2.</translation>
    </message>
    <message>
        <source>The shares of the sources add up to %1, more than 1.</source>
        <translation>Die Anteile der Quellen ergeben %1, mehr als 1.</translation>
    </message>
    <message>
        <source>A quotation mark stands where none may be.</source>
        <translation>Ein Anführungszeichen steht, wo keines stehen darf.</translation>
    </message>
    <message>
        <source>Too large (%1): the limit is %2.</source>
        <translation>Zu groß (%1): Die Grenze ist %2.</translation>
    </message>
    <message>
        <source>The table has no column “%1”.</source>
        <translation>Die Tabelle hat keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no such table.</source>
        <translation>Der Katalog hat keine solche Tabelle.</translation>
    </message>
    <message>
        <source>“%1” is not a parameter this Gigasite knows.</source>
        <translation>„%1“ ist kein Parameter, den dieses Gigasite kennt.</translation>
    </message>
    <message>
        <source>Column %1 names “%2”, which is not in the table %3.</source>
        <translation>Spalte %1 nennt „%2“, das nicht in der Tabelle %3 steht.</translation>
    </message>
    <message>
        <source>The catalogue has no table “%1”.</source>
        <translation>Der Katalog hat keine Tabelle „%1“.</translation>
    </message>
    <message>
        <source>The climate table should have %1 columns here, but has %2.</source>
        <translation>Die Klimatabelle sollte hier %1 Spalten haben, hat aber %2.</translation>
    </message>
    <message>
        <source>The climate table holds %1 = %2, which must lie between %3 and %4.</source>
        <translation>Die Klimatabelle enthält %1 = %2; möglich ist %3 bis %4.</translation>
    </message>
    <message>
        <source>The climate table is damaged: its checksum does not match. Install Gigasite again.</source>
        <translation>Die Klimatabelle ist beschädigt: Die Prüfsumme passt nicht. Installieren Sie Gigasite erneut.</translation>
    </message>
    <message>
        <source>The climate table lacks the parameter “%1”.</source>
        <translation>Der Klimatabelle fehlt der Parameter „%1“.</translation>
    </message>
    <message>
        <source>The climate table is not of version %1, the one this Gigasite reads.</source>
        <translation>Die Klimatabelle hat nicht Version %1, die dieses Gigasite liest.</translation>
    </message>
    <message>
        <source>This is not a climate table.</source>
        <translation>Das ist keine Klimatabelle.</translation>
    </message>
    <message>
        <source>The climate table is cut short: %1 bytes are needed.</source>
        <translation>Die Klimatabelle ist abgeschnitten: %1 Byte sind nötig.</translation>
    </message>
    <message>
        <source>The climate table holds the unknown parameter “%1”.</source>
        <translation>Die Klimatabelle enthält den unbekannten Parameter „%1“.</translation>
    </message>
    <message>
        <source>The map is damaged at byte %2 (%1). Install Gigasite again.</source>
        <translation>Die Karte ist bei Byte %2 beschädigt (%1). Installieren Sie Gigasite erneut.</translation>
    </message>
    <message>
        <source>The map has version %1; this Gigasite reads version %2.</source>
        <translation>Die Karte hat Version %1; dieses Gigasite liest Version %2.</translation>
    </message>
    <message>
        <source>This is not a map file.</source>
        <translation>Das ist keine Kartendatei.</translation>
    </message>
    <message>
        <source>The outage simulation was given the value %1, which is not possible here.</source>
        <translation>Die Ausfallrechnung erhielt den Wert %1, der hier nicht möglich ist.</translation>
    </message>
    <message>
        <source>The outage simulation was given seasons that do not follow each other.</source>
        <translation>Die Ausfallrechnung erhielt Jahresteile, die nicht aufeinander folgen.</translation>
    </message>
    <message>
        <source>The outage simulation was given %1 values where %2 are needed.</source>
        <translation>Die Ausfallrechnung erhielt %1 Werte statt der nötigen %2.</translation>
    </message>
    <message>
        <source>The weather was to be used with %1 = %2, which must lie between %3 and %4.</source>
        <translation>Das Wetter sollte mit %1 = %2 verwendet werden; der Wert muss zwischen %3 und %4 liegen.</translation>
    </message>
    <message>
        <source>The header gives %1 as “%2”; a number from %3 to %4 is needed.</source>
        <translation>Der Kopf nennt als %1 „%2“; nötig ist eine Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>“%1” is given in “%2”; only %3 can be read.</source>
        <translation>„%1“ ist in „%2“ angegeben; gelesen wird nur %3.</translation>
    </message>
    <message>
        <source>Column %1 is empty here; every hour needs a value.</source>
        <translation>Spalte %1 ist hier leer; jede Stunde braucht einen Wert.</translation>
    </message>
    <message>
        <source>The row should have %1 cells, but has %2. A decimal comma needs semicolons or tabs between the columns.</source>
        <translation>Die Zeile sollte %1 Zellen haben, hat aber %2. Ein Dezimalkomma braucht Semikolons oder Tabulatoren zwischen den Spalten.</translation>
    </message>
    <message>
        <source>The comma may be a decimal mark or part two columns. Choose the separator or the column, or save with semicolons.</source>
        <translation>Das Komma kann Dezimalzeichen sein oder zwei Spalten trennen. Wählen Sie Trennzeichen oder Spalte, oder speichern Sie mit Semikolons.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file names no time zone; its rows were taken for local standard time (UTC %1 h).</source>
        <translation>Die Datei nennt keine Zeitzone; ihre Zeilen gelten als örtliche Normalzeit (UTC %1 h).</translation>
    </message>
    <message>
        <source>The header lacks “%1”.</source>
        <translation>Im Kopf fehlt „%1“.</translation>
    </message>
    <message>
        <source>Column “%1” lacks a value (“%2”), in %3 rows altogether. Fill the gaps first.</source>
        <translation>In Spalte „%1“ fehlt ein Wert („%2“), insgesamt in %3 Zeilen. Füllen Sie zuerst die Lücken.</translation>
    </message>
    <message>
        <source>“%1” does not fit the decimal mark “%2” of the column; thousands marks cannot be read.</source>
        <translation>„%1“ passt nicht zum Dezimalzeichen „%2“ der Spalte; Tausenderzeichen werden nicht gelesen.</translation>
    </message>
    <message>
        <source>The rows are for minute %1 of the hour, this one is for minute %2.</source>
        <translation>Die Zeilen gelten für Minute %1 der Stunde, diese für Minute %2.</translation>
    </message>
    <message>
        <source>There is no column “%1”. Present are: %2.</source>
        <translation>Es gibt keine Spalte „%1“. Vorhanden sind: %2.</translation>
    </message>
    <message>
        <source>No column holds numbers.</source>
        <translation>Keine Spalte enthält Zahlen.</translation>
    </message>
    <message>
        <source>The file holds neither sun, wind nor temperature.</source>
        <translation>Die Datei enthält weder Sonne noch Wind noch Temperatur.</translation>
    </message>
    <message>
        <source>The file does not hold one year of hourly rows (“%1”).</source>
        <translation>Die Datei enthält nicht ein Jahr in Stundenzeilen („%1“).</translation>
    </message>
    <message>
        <source>The file holds a NUL character, so it is no text file.</source>
        <translation>Die Datei enthält ein NUL-Zeichen, ist also keine Textdatei.</translation>
    </message>
    <message>
        <source>The line is longer than %1 bytes.</source>
        <translation>Die Zeile ist länger als %1 Byte.</translation>
    </message>
    <message>
        <source>The file should have %1 hourly rows (or a leap year&apos;s 8784), but has %2.</source>
        <translation>Die Datei sollte %1 Stundenzeilen haben (oder die 8784 eines Schaltjahrs), hat aber %2.</translation>
    </message>
    <message>
        <source>Column “%1” lacks values (“%2”) in %3 rows and was left out.</source>
        <translation>In Spalte „%1“ fehlen Werte („%2“) in %3 Zeilen; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>The time zone %1 does not fit the longitude %2.</source>
        <translation>Die Zeitzone %1 passt nicht zur Länge %2.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB.</source>
        <translation>Die Datei ist größer als %1 MiB.</translation>
    </message>
    <message>
        <source>The row has more than %1 columns.</source>
        <translation>Die Zeile hat mehr als %1 Spalten.</translation>
    </message>
    <message>
        <source>The file has more than %1 hourly rows.</source>
        <translation>Die Datei hat mehr als %1 Stundenzeilen.</translation>
    </message>
    <message>
        <source>This is no weather file Gigasite reads (EPW, SAM CSV, SRW, PVGIS typical year). It begins “%1”.</source>
        <translation>Das ist keine Wetterdatei, die Gigasite liest (EPW, SAM-CSV, SRW, typisches Jahr von PVGIS). Sie beginnt mit „%1“.</translation>
    </message>
    <message>
        <source>The file is UTF-16; save it as UTF-8.</source>
        <translation>Die Datei ist in UTF-16; speichern Sie sie in UTF-8.</translation>
    </message>
    <message>
        <source>The file does not say at what height the wind was measured; %1 m were assumed.</source>
        <translation>Die Datei sagt nicht, in welcher Höhe der Wind gemessen wurde; angenommen wurden %1 m.</translation>
    </message>
    <message>
        <source>The date should be %1 (month-day), but is “%2”.</source>
        <translation>Das Datum sollte %1 sein (Monat-Tag), ist aber „%2“.</translation>
    </message>
    <message>
        <source>The row should be for %1 (month-day hour), but is for %2.</source>
        <translation>Die Zeile sollte für %1 gelten (Monat-Tag Stunde), gilt aber für %2.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Show all sites</source>
        <translation>Alle Standorte zeigen</translation>
    </message>
    <message>
        <source>Previous and next site</source>
        <translation>Voriger und nächster Standort</translation>
    </message>
    <message>
        <source>Place in the middle, while Place is on</source>
        <translation>In der Mitte setzen, solange „Setzen“ aktiv ist</translation>
    </message>
    <message>
        <source>End placing, measuring or a drag</source>
        <translation>Setzen, Messen oder Ziehen beenden</translation>
    </message>
    <message>
        <source>Move the selected sites; with Shift ten times as far</source>
        <translation>Die gewählten Standorte verschieben; mit Umschalt zehnmal so weit</translation>
    </message>
    <message>
        <source>Delete the selected sites</source>
        <translation>Die gewählten Standorte löschen</translation>
    </message>
    <message>
        <source>Numbers and sliders</source>
        <translation>Zahlen und Schieberegler</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Ein Schritt</translation>
    </message>
    <message>
        <source>Ten steps</source>
        <translation>Zehn Schritte</translation>
    </message>
    <message>
        <source>Least and most</source>
        <translation>Kleinster, größter Wert</translation>
    </message>
    <message>
        <source>Finer, while dragging</source>
        <translation>Feiner, beim Ziehen</translation>
    </message>
    <message>
        <source>Without snapping, while dragging</source>
        <translation>Ohne Einrasten, beim Ziehen</translation>
    </message>
    <message>
        <source>Back to the value before</source>
        <translation>Zurück zum vorigen Wert</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Move the cursor by one period</source>
        <translation>Cursor um einen Zeitabschnitt bewegen</translation>
    </message>
    <message>
        <source>Phases and tables of the plan</source>
        <translation>Bauabschnitte und Tabellen des Plans</translation>
    </message>
    <message>
        <source>Duplicate the row</source>
        <translation>Zeile duplizieren</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Move the row</source>
        <translation>Zeile verschieben</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Bauabschnitt hinzufügen</translation>
    </message>
</context>
<context>
    <name>SiteColumns</name>
    <message>
        <source>By the place</source>
        <translation>Nach dem Ort</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Wieder derselbe</translation>
    </message>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
    <message>
        <source>A result cannot be edited.</source>
        <translation>Ein Ergebnis lässt sich nicht bearbeiten.</translation>
    </message>
    <message>
        <source>The site has no phase yet.</source>
        <translation>Der Standort hat noch keinen Bauabschnitt.</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Climate from</source>
        <translation>Klima aus</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Kind of load</source>
        <translation>Art der Last</translation>
    </message>
    <message>
        <source>Flexible load waits at most</source>
        <translation>Flexible Last wartet höchstens</translation>
    </message>
    <message>
        <source>Carbon of the residual mix</source>
        <translation>CO₂ des Residualmix</translation>
    </message>
    <message>
        <source>MW planned</source>
        <translation>MW geplant</translation>
    </message>
    <message>
        <source>MW built</source>
        <translation>MW gebaut</translation>
    </message>
    <message>
        <source>MW with power</source>
        <translation>MW mit Strom</translation>
    </message>
    <message>
        <source>MW online</source>
        <translation>MW in Betrieb</translation>
    </message>
    <message>
        <source>MW stranded</source>
        <translation>MW ungenutzt</translation>
    </message>
    <message>
        <source>MW with accelerators</source>
        <translation>MW mit Beschleunigern</translation>
    </message>
    <message>
        <source>MW installed</source>
        <translation>MW installiert</translation>
    </message>
    <message>
        <source>MW held by building</source>
        <translation>MW gebremst: Bau</translation>
    </message>
    <message>
        <source>MW held by grid &amp; power</source>
        <translation>MW gebremst: Netz &amp; Leistung</translation>
    </message>
    <message>
        <source>MW held by chips</source>
        <translation>MW gebremst: Chips</translation>
    </message>
    <message>
        <source>MW held by export rules</source>
        <translation>MW gebremst: Ausfuhrregeln</translation>
    </message>
    <message>
        <source>H100e online</source>
        <translation>H100e in Betrieb</translation>
    </message>
    <message>
        <source>Accelerators delivered</source>
        <translation>Gelieferte Beschleuniger</translation>
    </message>
    <message>
        <source>H100e-hours offered</source>
        <translation>Angebotene H100e-Stunden</translation>
    </message>
    <message>
        <source>Energy used</source>
        <translation>Genutzte Energie</translation>
    </message>
    <message>
        <source>Energy used by IT</source>
        <translation>Genutzte Energie der IT</translation>
    </message>
    <message>
        <source>Peak load</source>
        <translation>Spitzenlast</translation>
    </message>
    <message>
        <source>Peak withdrawal</source>
        <translation>Höchster Bezug</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <source>Storage losses</source>
        <translation>Speicherverluste</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Eingespeist</translation>
    </message>
    <message>
        <source>Energy sold</source>
        <translation>Verkaufte Energie</translation>
    </message>
    <message>
        <source>Left with the seller</source>
        <translation>Beim Verkäufer belassen</translation>
    </message>
    <message>
        <source>Curtailed</source>
        <translation>Abgeregelt</translation>
    </message>
    <message>
        <source>Unserved energy</source>
        <translation>Nicht gedeckte Energie</translation>
    </message>
    <message>
        <source>Hours with unserved energy</source>
        <translation>Stunden mit nicht gedeckter Energie</translation>
    </message>
    <message>
        <source>Deferred load</source>
        <translation>Verschobene Last</translation>
    </message>
    <message>
        <source>Carbon-free energy</source>
        <translation>CO₂-freie Energie</translation>
    </message>
    <message>
        <source>Investment, accelerators</source>
        <translation>Investition, Beschleuniger</translation>
    </message>
    <message>
        <source>Investment, buildings</source>
        <translation>Investition, Gebäude</translation>
    </message>
    <message>
        <source>Investment, energy assets</source>
        <translation>Investition, Energieanlagen</translation>
    </message>
    <message>
        <source>Investment, grid connection</source>
        <translation>Investition, Netzanschluss</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Cost of market energy</source>
        <translation>Kosten der Marktenergie</translation>
    </message>
    <message>
        <source>Cost of delivery</source>
        <translation>Netzentgelt</translation>
    </message>
    <message>
        <source>Demand charges</source>
        <translation>Leistungspreis</translation>
    </message>
    <message>
        <source>Cost of fuel</source>
        <translation>Brennstoffkosten</translation>
    </message>
    <message>
        <source>Variable O&amp;M</source>
        <translation>Betrieb, variabel</translation>
    </message>
    <message>
        <source>Fixed O&amp;M</source>
        <translation>Betrieb, fest</translation>
    </message>
    <message>
        <source>Cost of contracts</source>
        <translation>Vertragskosten</translation>
    </message>
    <message>
        <source>Carbon paid</source>
        <translation>CO₂-Kosten</translation>
    </message>
    <message>
        <source>Stock in stores</source>
        <translation>Speicherbestand</translation>
    </message>
    <message>
        <source>Energy sales</source>
        <translation>Energieverkauf</translation>
    </message>
    <message>
        <source>Energy bill</source>
        <translation>Energierechnung</translation>
    </message>
    <message>
        <source>Cost of operation</source>
        <translation>Betriebskosten</translation>
    </message>
    <message>
        <source>Cost of water</source>
        <translation>Wasserkosten</translation>
    </message>
    <message>
        <source>Cost of leases</source>
        <translation>Mietkosten</translation>
    </message>
    <message>
        <source>Running cost</source>
        <translation>Laufende Kosten</translation>
    </message>
    <message>
        <source>Shadow cost of carbon</source>
        <translation>CO₂-Schattenkosten</translation>
    </message>
    <message>
        <source>Tax credits</source>
        <translation>Steuergutschriften</translation>
    </message>
    <message>
        <source>Residual value</source>
        <translation>Restwert</translation>
    </message>
    <message>
        <source>Residual value, energy</source>
        <translation>Restwert, Energie</translation>
    </message>
    <message>
        <source>CO₂e, scope 1</source>
        <translation>CO₂e, Scope 1</translation>
    </message>
    <message>
        <source>CO₂e, scope 2, location</source>
        <translation>CO₂e, Scope 2, Standort</translation>
    </message>
    <message>
        <source>CO₂e, scope 2, market</source>
        <translation>CO₂e, Scope 2, Markt</translation>
    </message>
    <message>
        <source>CO₂e, scope 3, fuel</source>
        <translation>CO₂e, Scope 3, Brennstoff</translation>
    </message>
    <message>
        <source>CO₂e, embodied</source>
        <translation>CO₂e, Herstellung</translation>
    </message>
    <message>
        <source>CO₂e, operation</source>
        <translation>CO₂e, Betrieb</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Job-years of construction</source>
        <translation>Beschäftigungsjahre am Bau</translation>
    </message>
    <message>
        <source>Jobs in construction</source>
        <translation>Beschäftigte am Bau</translation>
    </message>
    <message>
        <source>Permanent jobs</source>
        <translation>Dauerhafte Arbeitsplätze</translation>
    </message>
    <message>
        <source>CFE, hourly</source>
        <translation>Stündlich CO₂-frei</translation>
    </message>
    <message>
        <source>Energy cost</source>
        <translation>Energiekosten</translation>
    </message>
    <message>
        <source>CO₂e per MWh</source>
        <translation>CO₂e je MWh</translation>
    </message>
    <message>
        <source>H100e-hours sold</source>
        <translation>Verkaufte H100e-Stunden</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Erlöse</translation>
    </message>
    <message>
        <source>Tax paid</source>
        <translation>Gezahlte Steuern</translation>
    </message>
    <message>
        <source>Cash flow</source>
        <translation>Cashflow</translation>
    </message>
    <message>
        <source>Share sold</source>
        <translation>Verkaufter Anteil</translation>
    </message>
    <message>
        <source>Used: %1</source>
        <translation>Genutzt: %1</translation>
    </message>
    <message>
        <source>Curtailed: %1</source>
        <translation>Abgeregelt: %1</translation>
    </message>
    <message>
        <source>Sold: %1</source>
        <translation>Verkauft: %1</translation>
    </message>
    <message>
        <source>Capacity: %1</source>
        <translation>Leistung: %1</translation>
    </message>
    <message>
        <source>Held back by</source>
        <translation>Gebremst durch</translation>
    </message>
    <message>
        <source>MW held back</source>
        <translation>MW gebremst</translation>
    </message>
    <message>
        <source>Grid power from</source>
        <translation>Netzstrom ab</translation>
    </message>
    <message>
        <source>A result, in the as-of quarter.</source>
        <translation>Ein Ergebnis, im Stichquartal.</translation>
    </message>
    <message>
        <source>What holds the site back in the as-of quarter.</source>
        <translation>Was den Standort im Stichquartal bremst.</translation>
    </message>
    <message>
        <source>MW planned that are not online in the as-of quarter; of one cause when filtered by it.</source>
        <translation>Geplante MW, die im Stichquartal nicht in Betrieb sind; bei Filter nach Ursache nur deren MW.</translation>
    </message>
    <message>
        <source>Application plus lead time: the connection carries nothing before.</source>
        <translation>Antrag plus Vorlauf: Vorher liefert der Anschluss nichts.</translation>
    </message>
    <message>
        <source>The phases differ here; the Build page sets each.</source>
        <translation>Die Bauabschnitte weichen hier ab; die Seite Bau stellt jeden ein.</translation>
    </message>
</context>
<context>
    <name>SiteStatus</name>
    <message>
        <source>building</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>grid &amp; power</source>
        <translation>Netz &amp; Leistung</translation>
    </message>
    <message>
        <source>chips</source>
        <translation>Chips</translation>
    </message>
    <message>
        <source>demand</source>
        <translation>Nachfrage</translation>
    </message>
    <message>
        <source>Nothing planned by %1</source>
        <translation>Bis %1 ist nichts geplant</translation>
    </message>
    <message>
        <source>All %1 online in %2</source>
        <translation>Alle %1 in Betrieb in %2</translation>
    </message>
    <message>
        <source>Held back by %1 to the end of the plan</source>
        <translation>Gebremst durch %1 bis zum Ende des Plans</translation>
    </message>
    <message>
        <source>Held back by %1 until %2</source>
        <translation>Gebremst durch %1 bis %2</translation>
    </message>
    <message>
        <source>export rules</source>
        <translation>Ausfuhrregeln</translation>
    </message>
    <message>
        <source>No connection is applied for.</source>
        <translation>Es ist kein Anschluss beantragt.</translation>
    </message>
    <message>
        <source>The connection is taken as there already.</source>
        <translation>Der Anschluss gilt als schon vorhanden.</translation>
    </message>
    <message>
        <source>Connection applied for in %1, %2 years of waiting.</source>
        <translation>Anschluss beantragt in %1, %2 Jahre Wartezeit.</translation>
    </message>
    <message>
        <source>Connection applied for in %1.</source>
        <translation>Anschluss beantragt in %1.</translation>
    </message>
    <message>
        <source>Connection applied for in %1, %2 years of waiting (%3, %4, grade %5).</source>
        <translation>Anschluss beantragt in %1, %2 Jahre Wartezeit (%3, %4, Güte %5).</translation>
    </message>
    <message>
        <source>Online from %1: held back by %2</source>
        <translation>In Betrieb ab %1: gebremst durch %2</translation>
    </message>
    <message>
        <source>%1: enough for %2 from %3</source>
        <translation>%1: genug für %2 ab %3</translation>
    </message>
    <message>
        <source>%1: not enough for %2 within the plan</source>
        <translation>%1: nicht genug für %2 im Planzeitraum</translation>
    </message>
</context>
<context>
    <name>Sites</name>
    <message>
        <source>Site at sea</source>
        <translation>Standort auf See</translation>
    </message>
    <message numerus="yes">
        <source>Move %n sites</source>
        <translation>
            <numerusform>%n Standort verschieben</numerusform>
            <numerusform>%n Standorte verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n sites</source>
        <translation>
            <numerusform>%n Standort duplizieren</numerusform>
            <numerusform>%n Standorte duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until the grid</source>
        <translation>%1 bis zum Netz</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Set a carbon-free target of %1 % from %2</source>
        <translation>Ziel für CO₂-freien Strom von %1 % ab %2 setzen</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Training campus</source>
        <translation>Trainingsstandort</translation>
    </message>
    <message>
        <source>Large and steady: a grid connection, sun and wind contracted for a part of the energy, diesel behind the most important racks</source>
        <translation>Groß und gleichmäßig: ein Netzanschluss, Sonne und Wind unter Vertrag für einen Teil der Energie, Diesel hinter den wichtigsten Racks</translation>
    </message>
    <message>
        <source>Inference edge</source>
        <translation>Inferenz-Edge</translation>
    </message>
    <message>
        <source>Small and near its users: load that follows the day, a grid connection, diesel for all of it</source>
        <translation>Klein und nah bei den Nutzern: Last, die dem Tag folgt, ein Netzanschluss, Diesel für alles</translation>
    </message>
    <message>
        <source>Nuclear-anchored</source>
        <translation>Mit Kernkraft</translation>
    </message>
    <message>
        <source>Contracts with the nuclear plants of the market as far as they have power left, small reactors for the rest, gas turbines as backup</source>
        <translation>Verträge mit den Kernkraftwerken des Marktes, soweit sie noch Leistung haben, kleine Reaktoren für den Rest, Gasturbinen als Notstrom</translation>
    </message>
    <message>
        <source>Gas behind the meter</source>
        <translation>Gas hinter dem Zähler</translation>
    </message>
    <message>
        <source>Gas engines on the site carry all of it with one unit out; no grid connection to wait for</source>
        <translation>Gasmotoren auf dem Gelände tragen alles, auch bei Ausfall eines Blocks; kein Warten auf einen Netzanschluss</translation>
    </message>
    <message>
        <source>24/7 carbon-free</source>
        <translation>24/7 CO₂-frei</translation>
    </message>
    <message>
        <source>Firm carbon-free contracts where the market has them, sun, wind and stores for the rest of every hour</source>
        <translation>Gesicherte CO₂-freie Verträge, wo der Markt sie hat, Sonne, Wind und Speicher für den Rest jeder Stunde</translation>
    </message>
    <message>
        <source>Grid only</source>
        <translation>Nur Netz</translation>
    </message>
    <message>
        <source>A building and a grid connection; sources are added later</source>
        <translation>Ein Gebäude und ein Netzanschluss; Quellen kommen später hinzu</translation>
    </message>
    <message>
        <source>Empty plan</source>
        <translation>Leerer Plan</translation>
    </message>
    <message>
        <source>No sites yet: place them on the map</source>
        <translation>Noch keine Standorte: Setzen Sie sie auf die Karte</translation>
    </message>
    <message>
        <source>One campus</source>
        <translation>Ein Standort</translation>
    </message>
    <message>
        <source>A training campus where the home country builds most</source>
        <translation>Ein Trainingsstandort, wo das Heimatland am meisten baut</translation>
    </message>
    <message>
        <source>Programme of four</source>
        <translation>Programm aus vier</translation>
    </message>
    <message>
        <source>A training campus, a nuclear-anchored site and two inference edges, one begun each year</source>
        <translation>Ein Trainingsstandort, ein Standort mit Kernkraft und zwei Inferenz-Edges, jedes Jahr beginnt einer</translation>
    </message>
    <message>
        <source>Two sites matched hour by hour and a target for it</source>
        <translation>Zwei stündlich gedeckte Standorte und ein Ziel dafür</translation>
    </message>
</context>
<context>
    <name>Violation</name>
    <message>
        <source>“%1” starts in %2, but can deliver in %3 at the earliest. Start it %4 later, or enter a shorter lead time.</source>
        <translation>„%1“ beginnt in %2, kann aber frühestens in %3 liefern. Verschieben Sie den Beginn um %4 oder geben Sie einen kürzeren Vorlauf ein.</translation>
    </message>
    <message>
        <source>The whole plan invests %1, but the total budget is %2. Leave out phases or assets, or raise the budget by %3.</source>
        <translation>Der ganze Plan investiert %1, das Gesamtbudget beträgt aber %2. Lassen Sie Abschnitte oder Anlagen weg oder erhöhen Sie das Budget um %3.</translation>
    </message>
    <message>
        <source>Investment of %2 is planned for %1, but the budget is %3. Move phases or assets to other years, or raise the budget by %4.</source>
        <translation>Für %1 sind Investitionen von %2 geplant, das Budget beträgt aber %3. Verschieben Sie Abschnitte oder Anlagen in andere Jahre oder erhöhen Sie das Budget um %4.</translation>
    </message>
    <message>
        <source>Operation emits %2 of CO₂e in %1, but the cap is %3 a year. Add carbon-free power, or raise the cap by %4.</source>
        <translation>Der Betrieb stößt %2 CO₂e in %1 aus, die Obergrenze beträgt aber %3 im Jahr. Ergänzen Sie CO₂-freie Leistung oder erhöhen Sie die Obergrenze um %4.</translation>
    </message>
    <message>
        <source>CFE in %1 is %2, target %3. Add carbon-free power or storage for the hours that lack it.</source>
        <translation>Die CFE-Quote für %1 beträgt %2, Ziel %3. Ergänzen Sie CO₂-freie Leistung oder Speicher für die Stunden, in denen sie fehlt.</translation>
    </message>
    <message>
        <source>CFE in %1 is %2, target %3. Most gaps lie in %4, around %5. Add carbon-free power or storage for these hours.</source>
        <translation>Die CFE-Quote für %1 beträgt %2, Ziel %3. Die meisten Lücken liegen im %4 gegen %5 Uhr. Ergänzen Sie CO₂-freie Leistung oder Speicher für diese Stunden.</translation>
    </message>
    <message>
        <source>No chip supply is entered, so chips never hold a site back. Enter what each vendor delivers.</source>
        <translation>Es ist keine Chipversorgung eingegeben, daher wird kein Standort durch Chips gebremst. Geben Sie ein, was jeder Hersteller liefert.</translation>
    </message>
    <message>
        <source>%2 of %3 are online in %1. Chips hold back %4. Order more chips, or let the site be served earlier.</source>
        <translation>Im Quartal %1 sind %2 von %3 in Betrieb. Chips bremsen %4. Bestellen Sie mehr Chips oder lassen Sie den Standort früher beliefern.</translation>
    </message>
    <message>
        <source>%3 of %4 H100-equivalents of demand in %1 are served in %2; %5 are missing. Build more, or earlier.</source>
        <translation>Im Quartal %2 sind %3 von %4 H100-Äquivalenten der Nachfrage in %1 bedient; %5 fehlen. Bauen Sie mehr oder früher.</translation>
    </message>
    <message>
        <source>No demand is entered, so everything that is online counts as sold. Enter the demand of each region.</source>
        <translation>Es ist keine Nachfrage eingegeben, daher gilt alles, was in Betrieb ist, als verkauft. Geben Sie die Nachfrage jeder Region ein.</translation>
    </message>
    <message>
        <source>“%4” bars chips from %5, so only %2 of %3 are online in %1. Choose another country, or another rule in the limits.</source>
        <translation>„%4“ sperrt Chips für %5, daher sind im Quartal %1 nur %2 von %3 in Betrieb. Wählen Sie ein anderes Land oder bei den Grenzen eine andere Regel.</translation>
    </message>
    <message>
        <source>Operation emits %2 of CO₂e in %1, target %3. Add carbon-free power that saves %4.</source>
        <translation>Der Betrieb stößt %2 CO₂e in %1 aus, Ziel %3. Ergänzen Sie CO₂-freie Leistung, die %4 einspart.</translation>
    </message>
    <message>
        <source>“%5” caps the chips for %6, so only %2 of %3 are online in %1. Build %4 in another country, or choose another rule in the limits.</source>
        <translation>„%5“ begrenzt die Chips für %6, daher sind im Quartal %1 nur %2 von %3 in Betrieb. Bauen Sie %4 in einem anderen Land oder wählen Sie bei den Grenzen eine andere Regel.</translation>
    </message>
    <message>
        <source>“%1” (%2) burns fuel and is delivered over the grid. Plants that burn fuel are only dispatched on site, so it was left out. Set its delivery to on site.</source>
        <translation>„%1“ (%2) verbrennt Brennstoff und liefert über das Netz. Brennstoffanlagen laufen nur auf dem Gelände, daher blieb sie außer Betracht. Stellen Sie die Lieferung auf „Auf dem Gelände“.</translation>
    </message>
    <message>
        <source>%2 of %3 are online in %1. Grid &amp; power hold back %4. Raise the import limit, apply for it earlier, or add firm power on site.</source>
        <translation>Im Quartal %1 sind %2 von %3 in Betrieb. Netz &amp; Leistung bremsen %4. Erhöhen Sie die Bezugsgrenze, beantragen Sie sie früher oder ergänzen Sie gesicherte Leistung auf dem Gelände.</translation>
    </message>
    <message>
        <source>%1 delivers into %2, but %3 lies in %4. Choose a plant in %4 or change the site&apos;s market.</source>
        <translation>%1 liefert in den Markt %2, %3 liegt aber in %4. Wählen Sie ein Kraftwerk in %4 oder ändern Sie den Markt des Standorts.</translation>
    </message>
    <message>
        <source>%1 has %2; the sites of this scenario contract %3. Reduce by %4.</source>
        <translation>%1 hat %2, die Standorte dieses Szenarios haben %3 unter Vertrag. Um %4 verringern.</translation>
    </message>
    <message>
        <source>%2 of the investment goes to %1, but at least %3 must. Move %4 there, or lower the share.</source>
        <translation>%2 der Investitionen gehen an %1, mindestens %3 sind verlangt. Verlagern Sie %4 dorthin oder senken Sie den Anteil.</translation>
    </message>
    <message>
        <source>Unserved energy in %1 is %2, target %3. Add firm power or storage on site, or raise the import limit.</source>
        <translation>Die nicht gedeckte Energie für %1 beträgt %2, Ziel %3. Ergänzen Sie gesicherte Leistung oder Speicher auf dem Gelände oder erhöhen Sie die Bezugsgrenze.</translation>
    </message>
    <message>
        <source>The sites use %2 of water in %1, but the cap is %3 a year. Choose cooling that uses less water, or raise the cap by %4.</source>
        <translation>Die Standorte verbrauchen %2 Wasser in %1, die Obergrenze beträgt aber %3 im Jahr. Wählen Sie eine Kühlung, die weniger Wasser braucht, oder erhöhen Sie die Obergrenze um %4.</translation>
    </message>
    <message>
        <source>Apply for the grid connection %1 earlier.</source>
        <translation>Den Netzanschluss %1 früher beantragen.</translation>
    </message>
    <message>
        <source>Deliver its power on site.</source>
        <translation>Die Anlage auf dem Gelände liefern lassen.</translation>
    </message>
    <message>
        <source>Lower the share of the investment required in %1 to %2.</source>
        <translation>Den für %1 verlangten Anteil der Investitionen auf %2 senken.</translation>
    </message>
    <message>
        <source>Order more chips from %1, enough for all sites.</source>
        <translation>Mehr Chips bei %1 bestellen, genug für alle Standorte.</translation>
    </message>
    <message>
        <source>Set the target to what is reached in %1.</source>
        <translation>Das Ziel auf den Wert setzen, der in %1 erreicht wird.</translation>
    </message>
    <message>
        <source>Raise the budget for %1 to %2.</source>
        <translation>Das Budget für %1 auf %2 erhöhen.</translation>
    </message>
    <message>
        <source>Raise the total budget to %1.</source>
        <translation>Das Gesamtbudget auf %1 erhöhen.</translation>
    </message>
    <message>
        <source>Raise the carbon cap to %1 of CO₂e a year.</source>
        <translation>Die CO₂-Obergrenze auf %1 CO₂e im Jahr erhöhen.</translation>
    </message>
    <message>
        <source>Raise the import limit to %1.</source>
        <translation>Die Bezugsgrenze auf %1 erhöhen.</translation>
    </message>
    <message>
        <source>Raise the water cap to %1 a year.</source>
        <translation>Die Wasserobergrenze auf %1 im Jahr erhöhen.</translation>
    </message>
    <message>
        <source>Give this site its chips before all others.</source>
        <translation>Diesen Standort vor allen anderen mit Chips beliefern.</translation>
    </message>
    <message>
        <source>Cut every contract with %1 in proportion.</source>
        <translation>Alle Verträge mit %1 anteilig kürzen.</translation>
    </message>
    <message>
        <source>Let it start in %1.</source>
        <translation>Die Anlage in %1 beginnen lassen.</translation>
    </message>
    <message>
        <source>Let it deliver into the site&apos;s market, %1.</source>
        <translation>Die Anlage in den Markt des Standorts (%1) liefern lassen.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::Actions</name>
    <message>
        <source>New...</source>
        <translation>Neu ...</translation>
    </message>
    <message>
        <source>Start a new plan</source>
        <translation>Neuen Plan beginnen</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Öffnen ...</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Den Plan speichern</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter ...</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>Export as JSON...</source>
        <translation>Als JSON ausgeben ...</translation>
    </message>
    <message>
        <source>Write the whole plan as JSON</source>
        <translation>Den ganzen Plan als JSON schreiben</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Write a PDF report</source>
        <translation>Einen PDF-Bericht schreiben</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close Gigasite</source>
        <translation>Gigasite schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Duplicate site</source>
        <translation>Standort duplizieren</translation>
    </message>
    <message>
        <source>Copy the selected sites</source>
        <translation>Die gewählten Standorte kopieren</translation>
    </message>
    <message>
        <source>Delete site</source>
        <translation>Standort löschen</translation>
    </message>
    <message>
        <source>Delete the selected sites</source>
        <translation>Die gewählten Standorte löschen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Place a site by a click on the map (P)</source>
        <translation>Einen Standort durch Klick auf die Karte setzen (P)</translation>
    </message>
    <message>
        <source>Fit map to sites</source>
        <translation>Karte auf Standorte einpassen</translation>
    </message>
    <message>
        <source>Show all sites (Home)</source>
        <translation>Alle Standorte zeigen (Pos1)</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Panels back to their places</source>
        <translation>Alle Bereiche an ihren Platz</translation>
    </message>
    <message>
        <source>Sources and credits</source>
        <translation>Quellen und Nachweise</translation>
    </message>
    <message>
        <source>Where every figure comes from</source>
        <translation>Woher jede Zahl kommt</translation>
    </message>
    <message>
        <source>About Gigasite</source>
        <translation>Über Gigasite</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>Open this sample as an untitled copy</source>
        <translation>Dieses Beispiel als unbenannte Kopie öffnen</translation>
    </message>
    <message>
        <source>Microsoft FY2025</source>
        <translation>Microsoft GJ2025</translation>
    </message>
    <message>
        <source>As in the article: 800 and 500 billion</source>
        <translation>Wie im Artikel: 800 und 500 Milliarden</translation>
    </message>
    <message>
        <source>Learning: one campus, hourly matched</source>
        <translation>Lernen: ein Standort, stündlich gedeckt</translation>
    </message>
    <message>
        <source>Rivals&apos; campuses</source>
        <translation>Standorte der Rivalen</translation>
    </message>
    <message>
        <source>Show known AI campuses of others on the map</source>
        <translation>Bekannte KI-Standorte anderer auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Go to the next problem and its site (F8)</source>
        <translation>Zum nächsten Problem und seinem Standort (F8)</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>Go to the previous problem and its site (Shift+F8)</source>
        <translation>Zum vorigen Problem und seinem Standort (Umschalt+F8)</translation>
    </message>
    <message>
        <source>Power plants under contract</source>
        <translation>Kraftwerke unter Vertrag</translation>
    </message>
    <message>
        <source>Show the plants of known deals and the lines to the sites they serve</source>
        <translation>Kraftwerke bekannter Verträge und die Linien zu ihren Standorten zeigen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measure a distance and the latency over it (M)</source>
        <translation>Eine Entfernung und die Latenz darüber messen (M)</translation>
    </message>
    <message>
        <source>Find a place...</source>
        <translation>Ort suchen ...</translation>
    </message>
    <message>
        <source>Go to a country, state, site or coordinates (Ctrl+F)</source>
        <translation>Zu Land, Bundesstaat, Standort oder Koordinaten (Strg+F)</translation>
    </message>
    <message>
        <source>Online map (OpenStreetMap)</source>
        <translation>Online-Karte (OpenStreetMap)</translation>
    </message>
    <message>
        <source>Fetch map pictures from the Internet and keep them; off by default</source>
        <translation>Kartenbilder aus dem Internet holen und behalten; standardmäßig aus</translation>
    </message>
    <message>
        <source>Copy map</source>
        <translation>Karte kopieren</translation>
    </message>
    <message>
        <source>The map with its caption to the clipboard</source>
        <translation>Die Karte mit Beschriftung in die Zwischenablage</translation>
    </message>
    <message>
        <source>Save map as...</source>
        <translation>Karte speichern unter ...</translation>
    </message>
    <message>
        <source>The map with its caption as PNG or SVG</source>
        <translation>Die Karte mit Beschriftung als PNG oder SVG</translation>
    </message>
    <message>
        <source>Explain a number</source>
        <translation>Zahl erklären</translation>
    </message>
    <message>
        <source>Select all sites</source>
        <translation>Alle Standorte auswählen</translation>
    </message>
    <message>
        <source>Select every site</source>
        <translation>Jeden Standort auswählen</translation>
    </message>
    <message>
        <source>Commands...</source>
        <translation>Befehle ...</translation>
    </message>
    <message>
        <source>Find a command, site, field or place by its name (Ctrl+K)</source>
        <translation>Befehl, Standort, Feld oder Ort nach Namen suchen (Strg+K)</translation>
    </message>
    <message>
        <source>Pin as reference</source>
        <translation>Als Vergleich merken</translation>
    </message>
    <message>
        <source>Keep these results: tiles and charts show the change against them (Ctrl+B)</source>
        <translation>Diesen Stand merken: Kacheln und Diagramme zeigen die Änderung dagegen (Strg+B)</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Zur Meldung</translation>
    </message>
    <message>
        <source>To the first button of the bar</source>
        <translation>Zur ersten Schaltfläche der Leiste</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Every key of the window</source>
        <translation>Alle Tasten des Fensters</translation>
    </message>
    <message>
        <source>What a figure is made of, down to the inputs and their sources (Ctrl+I)</source>
        <translation>Woraus eine Zahl besteht, bis zu den Eingaben und ihren Quellen (Strg+I)</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::AddMenu</name>
    <message>
        <source>From known deals</source>
        <translation>Aus bekannten Verträgen</translation>
    </message>
    <message>
        <source>In other markets, which cannot deliver to %1</source>
        <translation>In anderen Märkten, die nicht nach %1 liefern können</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 free</source>
        <translation>%1, %2: %3 von %4 frei</translation>
    </message>
    <message>
        <source>, contracted by %1</source>
        <translation>, unter Vertrag bei %1</translation>
    </message>
    <message>
        <source>Adds %1. A contract uses the import limit and adds none: it brings no power before the connection does.</source>
        <translation>Fügt %1 hinzu. Ein Vertrag nutzt die Bezugsgrenze und bringt keine Leistung: Vor dem Anschluss liefert er keinen Strom.</translation>
    </message>
    <message>
        <source>Share %1...</source>
        <translation>%1 aufteilen ...</translation>
    </message>
    <message>
        <source>Moves MW of the plant between sites in one step</source>
        <translation>Verteilt MW des Kraftwerks in einem Schritt zwischen Standorten</translation>
    </message>
    <message>
        <source>Backup for the whole load</source>
        <translation>Notstrom für die ganze Last</translation>
    </message>
    <message>
        <source>%1: %2 × %3</source>
        <translation>%1: %2 × %3</translation>
    </message>
    <message>
        <source>Covers the peak with one unit out; runs only when power is short</source>
        <translation>Deckt die Spitze auch bei Ausfall eines Blocks; läuft nur, wenn Strom fehlt</translation>
    </message>
    <message>
        <source>From another site</source>
        <translation>Von anderem Standort</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Adds a copy to this site, no more than is free of a known plant</source>
        <translation>Fügt dem Standort eine Kopie hinzu, höchstens den freien Teil eines bekannten Kraftwerks</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::AssetRow</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Remove this source</source>
        <translation>Diese Quelle entfernen</translation>
    </message>
    <message>
        <source>%1, all the plant has</source>
        <translation>%1, alles was das Kraftwerk hat</translation>
    </message>
    <message>
        <source>backup only</source>
        <translation>nur Notstrom</translation>
    </message>
    <message>
        <source>PPA</source>
        <translation>PPA</translation>
    </message>
    <message>
        <source>owned</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>over grid</source>
        <translation>über Netz</translation>
    </message>
    <message>
        <source>on site</source>
        <translation>auf dem Gelände</translation>
    </message>
    <message>
        <source>lead time</source>
        <translation>Vorlaufzeit</translation>
    </message>
    <message>
        <source>as announced</source>
        <translation>wie angekündigt</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Einzelheiten zu %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1, all that %2 leaves of the plant&apos;s %3</source>
        <translation>%1, alles was %2 von den %3 des Kraftwerks übrig lässt</translation>
    </message>
    <message>
        <source>Hours of %1</source>
        <translation>Stunden von %1</translation>
    </message>
    <message>
        <source>Hours at full power: %1</source>
        <translation>Stunden bei voller Leistung: %1</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten ausblenden</translation>
    </message>
    <message>
        <source>Duplicate this source</source>
        <translation>Diese Quelle duplizieren</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Adds a copy of this source to the site</source>
        <translation>Fügt dem Standort eine Kopie dieser Quelle hinzu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes this source out of the site</source>
        <translation>Entfernt diese Quelle vom Standort</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n ausgeblendet</numerusform>
            <numerusform>%n ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Click hides, double click shows one alone</source>
        <translation>Klick blendet aus, Doppelklick zeigt eine allein</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ChartPanel</name>
    <message>
        <source>Chart menu</source>
        <translation>Diagrammmenü</translation>
    </message>
    <message>
        <source>Copy or save this chart</source>
        <translation>Dieses Diagramm kopieren oder speichern</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>, in dollars of the price year</source>
        <translation>, in Dollar des Preisjahrs</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Save as PNG...</source>
        <translation>Als PNG speichern ...</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG...</source>
        <translation>Als SVG speichern ...</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Save as CSV...</source>
        <translation>Als CSV speichern ...</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Not saved: %1 cannot be written.</source>
        <translation>Nicht gespeichert: %1 lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ChartView</name>
    <message>
        <source>previous result</source>
        <translation>voriger Stand</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ChartsDock</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation>Stündlich</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Week of the year</source>
        <translation>Woche des Jahres</translation>
    </message>
    <message>
        <source>Worst week</source>
        <translation>Schlechteste Woche</translation>
    </message>
    <message>
        <source>The week with the most energy unserved or not carbon-free</source>
        <translation>Die Woche mit der meisten nicht gedeckten oder nicht CO₂-freien Energie</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>No site yet.</source>
        <translation>Noch kein Standort.</translation>
    </message>
    <message>
        <source>%1 has no load in %2.</source>
        <translation>%1 hat %2 keine Last.</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Nothing is planned here yet.</source>
        <translation>Hier ist noch nichts geplant.</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Demand &amp; chips</source>
        <translation>Nachfrage &amp; Chips</translation>
    </message>
    <message>
        <source>Jobs &amp; water</source>
        <translation>Arbeit &amp; Wasser</translation>
    </message>
    <message>
        <source>No demand is entered. It is asked for under Plan, Chips &amp; demand, with no site selected.</source>
        <translation>Keine Nachfrage eingetragen. Sie steht ohne ausgewählten Standort unter Plan, Chips und Nachfrage.</translation>
    </message>
    <message>
        <source>No accelerators are delivered yet.</source>
        <translation>Noch werden keine Beschleuniger geliefert.</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ChoiceField</name>
    <message>
        <source>Restore the default of %1</source>
        <translation>Standard von %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Changed. Click to restore the default.</source>
        <translation>Geändert. Klick stellt den Standard wieder her.</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ColumnChooser</name>
    <message>
        <source>Columns of the sites table</source>
        <translation>Spalten der Standorttabelle</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Spalte suchen</translation>
    </message>
    <message>
        <source>Shows the columns whose name holds this text</source>
        <translation>Zeigt die Spalten, deren Name diesen Text enthält</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Tick the columns to show</source>
        <translation>Die gewünschten Spalten ankreuzen</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
    <message>
        <source>Back to the columns of a new table</source>
        <translation>Zurück zu den Spalten einer neuen Tabelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command, site, field or place</source>
        <translation>Befehl, Standort, Feld oder Ort eingeben</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>A few letters are enough; Enter runs the chosen line</source>
        <translation>Wenige Buchstaben genügen; Eingabe führt die gewählte Zeile aus</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::EmptyMapPanel</name>
    <message>
        <source>Place a site</source>
        <translation>Standort setzen</translation>
    </message>
    <message>
        <source>No sites yet. Press P and click on the map.</source>
        <translation>Noch keine Standorte. P drücken und auf die Karte klicken.</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::EnergyTab</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a source of energy to this site</source>
        <translation>Diesem Standort eine Energiequelle hinzufügen</translation>
    </message>
    <message>
        <source>All power comes from the grid.</source>
        <translation>Aller Strom kommt aus dem Netz.</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>%1: nothing is online yet.</source>
        <translation>%1: noch nichts in Betrieb.</translation>
    </message>
    <message>
        <source>%1: CFE %2, %3, unserved %4</source>
        <translation>%1: CFE %2, %3, nicht gedeckt %4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Hourly carbon-free energy, cost of energy and load not met in the as-of year; moves while a slider is dragged</source>
        <translation>Stündlich CO₂-freie Energie, Energiekosten und nicht gedeckte Last im Stichjahr; ändert sich, während ein Regler gezogen wird</translation>
    </message>
    <message>
        <source>Energy that served the load by source; a click goes to its row</source>
        <translation>Energie für die Last nach Quelle; ein Klick führt zu ihrer Zeile</translation>
    </message>
    <message>
        <source>All power comes from the grid (%1, %2).</source>
        <translation>Aller Strom kommt aus dem Netz (%1, %2).</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 (target %2)</source>
        <translation>%1 (Ziel %2)</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ExplainModel</name>
    <message>
        <source>Figure or input</source>
        <translation>Größe oder Eingabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Share, source</source>
        <translation>Anteil, Quelle</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ExplainPanel</name>
    <message>
        <source>NPV</source>
        <translation>Kapitalwert</translation>
    </message>
    <message>
        <source>Figure to explain</source>
        <translation>Zu erklärende Größe</translation>
    </message>
    <message>
        <source>The figure that is taken apart</source>
        <translation>Die Größe, die zerlegt wird</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the explanation</source>
        <translation>Die Erklärung kopieren</translation>
    </message>
    <message>
        <source>Copy what is opened as text (Ctrl+C in the tree)</source>
        <translation>Das Aufgeklappte als Text kopieren (Strg+C im Baum)</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::FieldForm</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>%1 inputs that mostly stay as they are</source>
        <translation>%1 Eingaben, die meist bleiben, wie sie sind</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::FieldRow</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Change %1 at %2 places by %3</source>
        <translation>%1 an %2 Stellen um %3 ändern</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::GapTable</name>
    <message>
        <source>Held back by</source>
        <translation>Gebremst durch</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT-Leistung</translation>
    </message>
    <message>
        <source>Most of it at</source>
        <translation>Meist in</translation>
    </message>
    <message>
        <source>Nothing is planned by %1.</source>
        <translation>Bis %1 ist nichts geplant.</translation>
    </message>
    <message>
        <source>From planned to online, %1</source>
        <translation>Von geplant zu in Betrieb, %1</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>%1, previous result</source>
        <translation>%1, voriger Stand</translation>
    </message>
    <message>
        <source>− %1</source>
        <comment>row of a sum: less</comment>
        <translation>− %1</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>row of a sum: equals</comment>
        <translation>= %1</translation>
    </message>
    <message>
        <source>%1: %2 of it. Click to select the site.</source>
        <translation>%1: davon %2. Klicken wählt den Standort aus.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Planned 300 MW</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>less %1 held back by %2</source>
        <translation>weniger %1, gebremst durch %2</translation>
    </message>
    <message>
        <source>less %1 held back by %2, most at %3</source>
        <translation>weniger %1, gebremst durch %2, am meisten in %3</translation>
    </message>
    <message>
        <source>Click to list the sites that it holds back.</source>
        <translation>Klicken listet die Standorte auf, die es bremst.</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::HistoryDock</name>
    <message>
        <source>Undo steps</source>
        <translation>Arbeitsschritte</translation>
    </message>
    <message>
        <source>Go to the plan as it was after a step</source>
        <translation>Zum Stand des Plans nach einem Schritt</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::HoverCard</name>
    <message>
        <source>Facts of the place</source>
        <translation>Fakten zum Ort</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>No site selected: the plan as a whole</source>
        <translation>Kein Standort gewählt: der Plan als Ganzes</translation>
    </message>
    <message>
        <source>in the sea</source>
        <translation>im Meer</translation>
    </message>
    <message>
        <source>Place, load and cooling</source>
        <translation>Ort, Last und Kühlung</translation>
    </message>
    <message>
        <source>Building phases and what they are filled with</source>
        <translation>Bauabschnitte und womit sie gefüllt werden</translation>
    </message>
    <message>
        <source>Sources of energy and how the load is met</source>
        <translation>Energiequellen und wie die Last gedeckt wird</translation>
    </message>
    <message>
        <source>Connection, market prices and carbon</source>
        <translation>Anschluss, Marktpreise und CO₂</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Investment, costs and cash flow of the site</source>
        <translation>Investition, Kosten und Cashflow des Standorts</translation>
    </message>
    <message>
        <source>%1 sites</source>
        <translation>%1 Standorte</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::KpiStrip</name>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Whose figures the tiles and charts show</source>
        <translation>Wessen Zahlen Kacheln und Diagramme zeigen</translation>
    </message>
    <message>
        <source>MW online / planned</source>
        <translation>MW in Betrieb / geplant</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>CFE, hourly</source>
        <translation>Stündlich CO₂-frei</translation>
    </message>
    <message>
        <source>CO₂e, operation</source>
        <translation>CO₂e, Betrieb</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, budget %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>%1, location-based</source>
        <translation>%1, standortbasiert</translation>
    </message>
    <message>
        <source>%1 of %2 MW of IT online in %3; H100e: H100-equivalents</source>
        <translation>%1 von %2 MW IT in Betrieb in %3; H100e: H100-Äquivalente</translation>
    </message>
    <message>
        <source>H100e online / demand</source>
        <translation>H100e / Nachfrage</translation>
    </message>
    <message>
        <source>Cost per H100e-h</source>
        <translation>Kosten je H100e-h</translation>
    </message>
    <message>
        <source>NPV</source>
        <translation>Kapitalwert</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>whole plan</source>
        <translation>ganzer Plan</translation>
    </message>
    <message>
        <source>whole plan, after tax</source>
        <translation>ganzer Plan, nach Steuern</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s)</source>
        <translation>
            <numerusform>%n Grenze</numerusform>
            <numerusform>%n Grenzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Spent in the fiscal year of the as-of quarter, of the budget where one is set</source>
        <translation>Ausgaben im Geschäftsjahr des Stichquartals, vom Budget, wo eines gesetzt ist</translation>
    </message>
    <message>
        <source>Accelerators online, counted as H100, of those asked for</source>
        <translation>Beschleuniger in Betrieb, als H100 gezählt, von den nachgefragten</translation>
    </message>
    <message>
        <source>Share of the load met by carbon-free energy in the same hour</source>
        <translation>Anteil der Last, der in derselben Stunde durch CO₂-freie Energie gedeckt ist</translation>
    </message>
    <message>
        <source>Emissions of running in the calendar year, scope 2 by location</source>
        <translation>Emissionen des Betriebs im Kalenderjahr, Scope 2 standortbasiert</translation>
    </message>
    <message>
        <source>All costs of the whole plan by the accelerator hours sold, both discounted</source>
        <translation>Alle Kosten des ganzen Plans je verkaufter Beschleunigerstunde, beides diskontiert</translation>
    </message>
    <message>
        <source>Net present value of the whole plan after tax</source>
        <translation>Kapitalwert des ganzen Plans nach Steuern</translation>
    </message>
    <message>
        <source>Errors and limits that the plan breaks</source>
        <translation>Fehler und Grenzen, die der Plan verletzt</translation>
    </message>
    <message>
        <source>Explain this number</source>
        <translation>Diese Zahl erklären</translation>
    </message>
    <message>
        <source>What would close it?</source>
        <translation>Was würde die Lücke schließen?</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>Set target...</source>
        <translation>Ziel setzen...</translation>
    </message>
    <message>
        <source>%1, target %2</source>
        <translation>%1, Ziel %2</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::KpiTile</name>
    <message>
        <source>not computed yet</source>
        <translation>noch nicht berechnet</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::LayerLegend</name>
    <message>
        <source>Legend of the map</source>
        <translation>Legende der Karte</translation>
    </message>
    <message>
        <source>Map layer</source>
        <translation>Kartenebene</translation>
    </message>
    <message>
        <source>What the ground of the map shows</source>
        <translation>Was der Kartengrund zeigt</translation>
    </message>
    <message>
        <source>class %1: below %2</source>
        <translation>Klasse %1: unter %2</translation>
    </message>
    <message>
        <source>class %1: from %2</source>
        <translation>Klasse %1: ab %2</translation>
    </message>
    <message>
        <source>class %1: %2 to %3</source>
        <translation>Klasse %1: %2 bis %3</translation>
    </message>
    <message>
        <source>Show the legend</source>
        <translation>Legende zeigen</translation>
    </message>
    <message>
        <source>Hide the legend</source>
        <translation>Legende ausblenden</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::LeverRow</name>
    <message>
        <source>Shows it in the charts while the pointer is here; a click makes the edit, undo takes it back.</source>
        <translation>In den Diagrammen zu sehen, solange der Zeiger hier ist; ein Klick ändert den Plan, Rückgängig nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::LeversPanel</name>
    <message>
        <source>‹ Problems</source>
        <translation>‹ Probleme</translation>
    </message>
    <message>
        <source>Back to the problems</source>
        <translation>Zurück zu den Problemen</translation>
    </message>
    <message>
        <source>Back to the problems (Esc)</source>
        <translation>Zurück zu den Problemen (Esc)</translation>
    </message>
    <message>
        <source>Levers tried</source>
        <translation>Geprüfte Hebel</translation>
    </message>
    <message>
        <source>Levers tried so far</source>
        <translation>Bisher geprüfte Hebel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Die Suche beenden</translation>
    </message>
    <message>
        <source>The search was ended.</source>
        <translation>Die Suche wurde beendet.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Search for levers in the plan as it is now</source>
        <translation>Im jetzigen Plan nach Hebeln suchen</translation>
    </message>
    <message>
        <source>Costs: change of the present value of all costs of the plan, and of the levelized cost of energy.</source>
        <translation>Kosten: Änderung des Barwerts aller Kosten des Plans und der Energiegestehungskosten.</translation>
    </message>
    <message>
        <source>What would close it?</source>
        <translation>Was schließt die Lücke?</translation>
    </message>
    <message>
        <source>The search gave no answer.</source>
        <translation>Die Suche ergab keine Antwort.</translation>
    </message>
    <message>
        <source>The target is reached.</source>
        <translation>Das Ziel ist erreicht.</translation>
    </message>
    <message>
        <source>No single lever brings this noticeably closer. Several small edits, or another target, may.</source>
        <translation>Kein einzelner Hebel bringt dies merklich näher. Mehrere kleine Änderungen oder ein anderes Ziel vielleicht.</translation>
    </message>
    <message>
        <source>The plan has changed since.</source>
        <translation>Der Plan hat sich seitdem geändert.</translation>
    </message>
    <message>
        <source>Now %1, target %2</source>
        <translation>Jetzt %1, Ziel %2</translation>
    </message>
    <message>
        <source>Target %1. Trying what would close it ...</source>
        <translation>Ziel %1. Suche, was die Lücke schließt ...</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MainWindow</name>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Sources and credits</source>
        <translation>Quellen und Nachweise</translation>
    </message>
    <message>
        <source>About Gigasite</source>
        <translation>Über Gigasite</translation>
    </message>
    <message>
        <source>Gigasite %1</source>
        <translation>Gigasite %1</translation>
    </message>
    <message>
        <source>Planner for AI-datacenter programmes. GPL-3.0-or-later.</source>
        <translation>Planer für KI-Rechenzentrumsprogramme. GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>%1 (untitled)</source>
        <translation>%1 (unbenannt)</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Open a sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Undo steps</source>
        <translation>Arbeitsschritte</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Map layer</source>
        <translation>Kartenebene</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MapFurniture</name>
    <message>
        <source>%1 mi</source>
        <comment>miles</comment>
        <translation>%1 mi</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 MW online</source>
        <translation>%1 MW in Betrieb</translation>
    </message>
    <message>
        <source>planned</source>
        <comment>megawatts planned, in the map legend</comment>
        <translation>geplant</translation>
    </message>
    <message>
        <source>rival</source>
        <comment>a rival&apos;s campus, in the map legend</comment>
        <translation>Rivale</translation>
    </message>
    <message>
        <source>plant under contract</source>
        <comment>in the map legend</comment>
        <translation>Kraftwerk unter Vertrag</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MapGrounds</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>sources</comment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 CO₂, mean of the year</source>
        <comment>unit of the carbon layer; %1 is kg/MWh</comment>
        <translation>%1 CO₂, Jahresmittel</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Source: %1. US states at the stack, elsewhere life-cycle</source>
        <translation>Quelle: %1. US-Bundesstaaten am Schornstein, sonst Lebenszyklus</translation>
    </message>
    <message>
        <source>%1, large industry, all-in</source>
        <comment>unit of the price layer; %1 is $/MWh</comment>
        <translation>%1, Großindustrie, alles inbegriffen</translation>
    </message>
    <message>
        <source>estimate: median of the region</source>
        <translation>Schätzung: Median der Region</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>m/s at 100 m, mean of the year</source>
        <translation>m/s in 100 m, Jahresmittel</translation>
    </message>
    <message>
        <source>kWh/m² a year on level ground</source>
        <translation>kWh/m² pro Jahr auf ebener Fläche</translation>
    </message>
    <message>
        <source>US export rules for chips in %1</source>
        <translation>US-Ausfuhrregeln für Chips in %1</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>capped</source>
        <translation>begrenzt</translation>
    </message>
    <message>
        <source>barred</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>No rule is in force in this quarter.</source>
        <translation>In diesem Quartal gilt keine Regel.</translation>
    </message>
    <message>
        <source>%1 (estimate)</source>
        <translation>%1 (Schätzung)</translation>
    </message>
    <message>
        <source>%1 kWh/m² a year</source>
        <translation>%1 kWh/m² pro Jahr</translation>
    </message>
    <message>
        <source>Embedded climate, means of 1961–1990 (CRU CL 2.0); hub wind estimated from 10 m: low confidence</source>
        <translation>Eingebettetes Klima, Mittel 1961–1990 (CRU CL 2.0); Wind in Nabenhöhe aus 10 m geschätzt: unsicher</translation>
    </message>
    <message>
        <source>Embedded climate, means of 1961–1990 (CRU CL 2.0), sun from hours of sunshine: about ±10 %</source>
        <translation>Eingebettetes Klima, Mittel 1961–1990 (CRU CL 2.0), Sonne aus Sonnenstunden: etwa ±10 %</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MapLayers</name>
    <message>
        <source>Plain map</source>
        <translation>Einfache Karte</translation>
    </message>
    <message>
        <source>Grid carbon intensity</source>
        <translation>CO₂-Intensität des Netzes</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>Strompreis</translation>
    </message>
    <message>
        <source>Solar resource</source>
        <translation>Solarressource</translation>
    </message>
    <message>
        <source>Wind resource</source>
        <translation>Windressource</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Ausfuhrregeln</translation>
    </message>
    <message>
        <source>Show this on the ground of the map</source>
        <translation>Dies auf dem Kartengrund zeigen</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MapPanel</name>
    <message>
        <source>%1 running</source>
        <translation>%1 in Betrieb</translation>
    </message>
    <message>
        <source>%1 planned</source>
        <translation>%1 geplant</translation>
    </message>
    <message>
        <source>%1: MW online of planned, %2, revision %3</source>
        <comment>plan, quarter, revision of the plan</comment>
        <translation>%1: MW in Betrieb von geplanten, %2, Revision %3</translation>
    </message>
    <message>
        <source>Map: Natural Earth, United States Census Bureau. Gigasite.</source>
        <translation>Karte: Natural Earth, United States Census Bureau. Gigasite.</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Karte speichern</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>map</source>
        <comment>name of a file</comment>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Kraftwerk</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>Rivale</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MapSearch</name>
    <message>
        <source>State</source>
        <translation>Bundesstaat</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Search the map</source>
        <translation>Karte durchsuchen</translation>
    </message>
    <message>
        <source>Find a place or coordinates (Ctrl+F)</source>
        <translation>Ort oder Koordinaten suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Place or coordinates</source>
        <translation>Ort oder Koordinaten</translation>
    </message>
    <message>
        <source>Country, state, site, campus or plant, or coordinates such as 40.12 N 82.90 W. Enter shows it on the map.</source>
        <translation>Land, Bundesstaat, Standort, Rivale oder Kraftwerk, oder Koordinaten wie 40,12 N 82,90 W. Eingabe zeigt es auf der Karte.</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Gefundene Orte</translation>
    </message>
    <message>
        <source>Click to show the place on the map</source>
        <translation>Klicken zeigt den Ort auf der Karte</translation>
    </message>
    <message>
        <source>Latitude comes first and lies between 90 S and 90 N.</source>
        <translation>Die Breite steht zuerst und liegt zwischen 90 S und 90 N.</translation>
    </message>
    <message>
        <source>Longitude lies between 180 W and 180 E.</source>
        <translation>Die Länge liegt zwischen 180 W und 180 O.</translation>
    </message>
    <message>
        <source>Nothing on the map is called so.</source>
        <translation>Nichts auf der Karte heißt so.</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MapWidget</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>%1 of %2 MW online, %3, %4</source>
        <translation>%1 von %2 MW in Betrieb, %3, %4</translation>
    </message>
    <message>
        <source>Click where the site shall stand. Hold Shift to place several, Esc to stop.</source>
        <translation>Klicken Sie, wo der Standort stehen soll. Umschalt hält für mehrere, Esc beendet.</translation>
    </message>
    <message>
        <source>Go to a place or coordinates</source>
        <translation>Zu einem Ort oder zu Koordinaten</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n Standort</numerusform>
            <numerusform>%n Standorte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 MW online: %3</source>
        <translation>%1 von %2 MW in Betrieb: %3</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MeasureTool</name>
    <message>
        <source>%1 mi</source>
        <comment>miles</comment>
        <translation>%1 mi</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>round trip in fibre at least %1 ms</source>
        <translation>in Glasfaser hin und zurück mindestens %1 ms</translation>
    </message>
    <message>
        <source>Click where to measure to. Esc to stop.</source>
        <translation>Klicken Sie auf den Endpunkt. Esc beendet.</translation>
    </message>
    <message>
        <source>Click where to measure from. Esc to stop.</source>
        <translation>Klicken Sie auf den Anfangspunkt. Esc beendet.</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MessageStack</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MoneyTab</name>
    <message>
        <source>What it is worth</source>
        <translation>Was er wert ist</translation>
    </message>
    <message>
        <source>NPV</source>
        <translation>Kapitalwert</translation>
    </message>
    <message>
        <source>Value of the cash flow at the start of the plan</source>
        <translation>Wert des Cashflows zu Beginn des Plans</translation>
    </message>
    <message>
        <source>IRR</source>
        <translation>Interner Zins</translation>
    </message>
    <message>
        <source>Rate at which the cash flow is worth nothing</source>
        <translation>Zinssatz, bei dem der Cashflow nichts wert ist</translation>
    </message>
    <message>
        <source>Payback</source>
        <translation>Amortisation</translation>
    </message>
    <message>
        <source>Discounted, from the start of the plan</source>
        <translation>Diskontiert, ab Planbeginn</translation>
    </message>
    <message>
        <source>Cost of energy</source>
        <translation>Energiekosten</translation>
    </message>
    <message>
        <source>All costs of energy over all load, both discounted (LCOE)</source>
        <translation>Alle Energiekosten durch die ganze Last, beides diskontiert (LCOE)</translation>
    </message>
    <message>
        <source>Cost per H100e-h</source>
        <translation>Kosten je H100e-h</translation>
    </message>
    <message>
        <source>All costs over all hours sold, both discounted</source>
        <translation>Alle Kosten durch alle verkauften Stunden, beides diskontiert</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Servers and networks, refreshes included</source>
        <translation>Server und Netzwerke, mit Erneuerungen</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Shell, power and cooling of the halls</source>
        <translation>Hülle, Strom und Kühlung der Hallen</translation>
    </message>
    <message>
        <source>Energy assets</source>
        <translation>Energieanlagen</translation>
    </message>
    <message>
        <source>Plants and stores the site owns</source>
        <translation>Eigene Kraftwerke und Speicher</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>Netzanschluss</translation>
    </message>
    <message>
        <source>What the operator charges for the import limit</source>
        <translation>Was der Netzbetreiber für die Bezugsgrenze berechnet</translation>
    </message>
    <message>
        <source>All investment</source>
        <translation>Investition, gesamt</translation>
    </message>
    <message>
        <source>The sum of the four</source>
        <translation>Die Summe der vier</translation>
    </message>
    <message>
        <source>Per MW of IT</source>
        <translation>Je MW IT</translation>
    </message>
    <message>
        <source>Investment of the whole plan over the MW planned at its end</source>
        <translation>Investition des ganzen Plans durch die am Ende geplanten MW</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Market energy</source>
        <translation>Marktenergie</translation>
    </message>
    <message>
        <source>Energy from the market, and what stores give up</source>
        <translation>Energie vom Markt und was Speicher abgeben</translation>
    </message>
    <message>
        <source>Delivery and demand charge</source>
        <translation>Netzentgelt und Leistungspreis</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Energy of contracted plants</source>
        <translation>Energie aus Vertragskraftwerken</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>Brennstoff</translation>
    </message>
    <message>
        <source>Burnt on the site</source>
        <translation>Am Standort verbrannt</translation>
    </message>
    <message>
        <source>Plant O&amp;M</source>
        <translation>Anlagenbetrieb</translation>
    </message>
    <message>
        <source>Fixed and variable, of plants the site owns</source>
        <translation>Fest und variabel, für eigene Anlagen</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>What must be paid for emissions</source>
        <translation>Was für Emissionen zu zahlen ist</translation>
    </message>
    <message>
        <source>Sales of energy</source>
        <translation>Energieverkauf</translation>
    </message>
    <message>
        <source>Surplus sold or exported</source>
        <translation>Verkaufter oder eingespeister Überschuss</translation>
    </message>
    <message>
        <source>All energy</source>
        <translation>Energie, gesamt</translation>
    </message>
    <message>
        <source>Cost of energy after sales</source>
        <translation>Energiekosten nach Verkäufen</translation>
    </message>
    <message>
        <source>Water and leases</source>
        <translation>Wasser und Mieten</translation>
    </message>
    <message>
        <source>Cooling water and rented halls</source>
        <translation>Kühlwasser und gemietete Hallen</translation>
    </message>
    <message>
        <source>All operation</source>
        <translation>Betrieb, gesamt</translation>
    </message>
    <message>
        <source>Energy and the rest</source>
        <translation>Energie und das Übrige</translation>
    </message>
    <message>
        <source>Cash flow</source>
        <translation>Cashflow</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Erlöse</translation>
    </message>
    <message>
        <source>Accelerator hours sold</source>
        <translation>Verkaufte Beschleunigerstunden</translation>
    </message>
    <message>
        <source>As above</source>
        <translation>Wie oben</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>After depreciation and losses carried forward</source>
        <translation>Nach Abschreibung und Verlustvortrag</translation>
    </message>
    <message>
        <source>Tax credits, and what is left at the end of the plan</source>
        <translation>Steuergutschriften und was am Planende übrig ist</translation>
    </message>
    <message>
        <source>Only where the plan counts it as a cost</source>
        <translation>Nur wo der Plan ihn als Kosten zählt</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>Cash flow of the site</source>
        <translation>Cashflow des Standorts</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message>
        <source>In dollars of %1, without inflation; flows of the fiscal year and sums of the whole plan.</source>
        <translation>In Dollar von %1, ohne Inflation; Ströme des Geschäftsjahrs und Summen des ganzen Plans.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>not within the plan</source>
        <translation>nicht im Planzeitraum</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Staff, upkeep</source>
        <translation>Personal, Unterhalt</translation>
    </message>
    <message>
        <source>Staff and maintenance of halls and servers</source>
        <translation>Personal und Unterhalt von Hallen und Servern</translation>
    </message>
    <message>
        <source>Credits, residual</source>
        <translation>Gutschriften, Restwert</translation>
    </message>
    <message>
        <source>Shadow carbon</source>
        <translation>CO₂-Schattenpreis</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MultiForm</name>
    <message>
        <source>A value sets all of them; +10 %, -5 % or +20 MW changes each.</source>
        <translation>Ein Wert setzt alle; +10 %, -5 % oder +20 MW ändert jeden einzeln.</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>%1 phases</source>
        <translation>%1 Abschnitte</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>%1: %2 sources</source>
        <translation>%1: %2 Quellen</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 Stellen</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::NewPlanDialog</name>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>New programme</source>
        <translation>Neues Programm</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Erstes Jahr</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Dollars of</source>
        <translation>Dollar von</translation>
    </message>
    <message>
        <source>Fiscal year starts in month</source>
        <translation>Geschäftsjahr beginnt im Monat</translation>
    </message>
    <message>
        <source>Name of the programme, as reports print it</source>
        <translation>Name des Programms, wie er auf Berichten steht</translation>
    </message>
    <message>
        <source>Where the programme is at home: the template&apos;s sites are placed there</source>
        <translation>Wo das Programm zu Hause ist: Dorthin kommen die Standorte der Vorlage</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>The plan begins with this year&apos;s first quarter</source>
        <translation>Der Plan beginnt mit dem ersten Quartal dieses Jahres</translation>
    </message>
    <message>
        <source>Length of the plan</source>
        <translation>Länge des Plans</translation>
    </message>
    <message>
        <source>Year whose dollars the plan is in</source>
        <translation>Jahr, in dessen Dollar der Plan rechnet</translation>
    </message>
    <message>
        <source>1: fiscal years are calendar years</source>
        <translation>1: Geschäftsjahre sind Kalenderjahre</translation>
    </message>
    <message>
        <source>Replaces the plan that is open</source>
        <translation>Ersetzt den geöffneten Plan</translation>
    </message>
    <message>
        <source>Home country</source>
        <translation>Heimatland</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::NotesField</name>
    <message>
        <source>Cut to the %1 bytes that fit.</source>
        <translation>Auf die %1 Byte gekürzt, die passen.</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::PastePreview</name>
    <message>
        <source>Paste into the sites table</source>
        <translation>In die Standorttabelle einfügen</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen ...</translation>
    </message>
    <message>
        <source>1,234.5 (English)</source>
        <translation>1,234.5 (englisch)</translation>
    </message>
    <message>
        <source>1.234,5 (German)</source>
        <translation>1.234,5 (deutsch)</translation>
    </message>
    <message>
        <source>How numbers are written</source>
        <translation>Schreibweise der Zahlen</translation>
    </message>
    <message>
        <source>How the pasted numbers are written; found from the numbers</source>
        <translation>Wie die eingefügten Zahlen geschrieben sind; aus den Zahlen erkannt</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Takes over the cells that can be; one undo brings all back</source>
        <translation>Übernimmt die gültigen Zellen; ein Rückgängig stellt alles wieder her</translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>Ändert nichts</translation>
    </message>
    <message>
        <source>Cells to paste</source>
        <translation>Einzufügende Zellen</translation>
    </message>
    <message>
        <source>Old and new value of each cell; bad cells are red and marked ✕</source>
        <translation>Alter und neuer Wert jeder Zelle; ungültige Zellen sind rot und mit ✕ markiert</translation>
    </message>
    <message>
        <source>Cells that cannot be pasted</source>
        <translation>Zellen, die sich nicht einfügen lassen</translation>
    </message>
    <message>
        <source>A click shows the cell</source>
        <translation>Ein Klick zeigt die Zelle</translation>
    </message>
    <message>
        <source>Pasting...</source>
        <translation>Wird eingefügt ...</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste the %n good cells</source>
        <translation>
            <numerusform>%n gültige Zelle einfügen</numerusform>
            <numerusform>%n gültige Zellen einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cells</source>
        <translation>
            <numerusform>%n Zelle einfügen</numerusform>
            <numerusform>%n Zellen einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no table to paste.</source>
        <translation>Es gibt keine Tabelle zum Einfügen.</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>Nichts ändert sich</translation>
    </message>
    <message numerus="yes">
        <source>%n sites change</source>
        <translation>
            <numerusform>%n Standort ändert sich</numerusform>
            <numerusform>%n Standorte ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sites are new</source>
        <translation>
            <numerusform>%n Standort ist neu</numerusform>
            <numerusform>%n Standorte sind neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are bad</source>
        <translation>
            <numerusform>%n Zelle ist ungültig</numerusform>
            <numerusform>%n Zellen sind ungültig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gigasite::ui::PastePreviewModel</name>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>Row %1 of the pasted table</source>
        <translation>Zeile %1 der eingefügten Tabelle</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::PhasesTab</name>
    <message>
        <source>Nothing is built here yet.</source>
        <translation>Hier wird noch nichts gebaut.</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1, phase %2</source>
        <translation>%1, Abschnitt %2</translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation>Bauabschnitt %1</translation>
    </message>
    <message>
        <source>the selected phase</source>
        <translation>Gewählten Bauabschnitt</translation>
    </message>
    <message>
        <source>A phase like the last one, a year later (Insert)</source>
        <translation>Ein Abschnitt wie der letzte, ein Jahr später (Einfg)</translation>
    </message>
    <message>
        <source>A first phase, to be sized (Insert)</source>
        <translation>Ein erster Bauabschnitt, noch zu bemessen (Einfg)</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>IT capacity</source>
        <translation>IT-Leistung</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Bauabschnitte</translation>
    </message>
    <message>
        <source>Building phases in the order they are counted. Select one to edit it, or several to edit them together.</source>
        <translation>Bauabschnitte in der Reihenfolge ihrer Zählung. Wählen Sie einen zum Bearbeiten oder mehrere, um sie gemeinsam zu bearbeiten.</translation>
    </message>
    <message>
        <source>%1, %2 phases</source>
        <translation>%1, %2 Abschnitte</translation>
    </message>
    <message>
        <source>%1 phases</source>
        <translation>%1 Abschnitte</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1 nach oben</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>%1 nach unten</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::PlaceBar</name>
    <message>
        <source>New site</source>
        <translation>Neuer Standort</translation>
    </message>
    <message>
        <source>Template of the new site</source>
        <translation>Vorlage des neuen Standorts</translation>
    </message>
    <message>
        <source>IT power of the new site</source>
        <translation>IT-Leistung des neuen Standorts</translation>
    </message>
    <message>
        <source>IT power of the first phase; connection and sources are sized for it</source>
        <translation>IT-Leistung des ersten Bauabschnitts; Anschluss und Quellen sind danach bemessen</translation>
    </message>
    <message>
        <source>Construction begins</source>
        <translation>Baubeginn</translation>
    </message>
    <message>
        <source>Quarter in which construction begins</source>
        <translation>Quartal des Baubeginns</translation>
    </message>
    <message>
        <source>Stop placing</source>
        <translation>Setzen beenden</translation>
    </message>
    <message>
        <source>Stop placing (Esc)</source>
        <translation>Setzen beenden (Esc)</translation>
    </message>
    <message>
        <source>&amp;New site</source>
        <translation>&amp;Neuer Standort</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>Click on the map; Shift: several</source>
        <translation>Auf die Karte klicken; Umschalt: mehrere</translation>
    </message>
    <message>
        <source>A click places the site, with Shift more follow; Enter places in the middle of the map, Esc ends</source>
        <translation>Ein Klick setzt den Standort, mit Umschalt folgen weitere; Eingabe setzt in die Kartenmitte, Esc beendet</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::PlaceName</name>
    <message>
        <source>In the sea, %1 km from %2</source>
        <translation>Im Meer, %1 km von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, country</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 S</source>
        <comment>latitude</comment>
        <translation>%1 S</translation>
    </message>
    <message>
        <source>%1 N</source>
        <comment>latitude</comment>
        <translation>%1 N</translation>
    </message>
    <message>
        <source>%1 W</source>
        <comment>longitude</comment>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>%1 E</source>
        <comment>longitude</comment>
        <translation>%1 O</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>latitude, longitude</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::PlanFiles</name>
    <message>
        <source>Open plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Gigasite plans (*.gsite *.json);;All files (*)</source>
        <translation>Gigasite-Pläne (*.gsite *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export as JSON</source>
        <translation>Als JSON ausgeben</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::PlanPages</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Chips &amp;&amp; demand</source>
        <translation>Chips &amp;&amp; Nachfrage</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>der Plan</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Ausfuhrregeln</translation>
    </message>
    <message>
        <source>Water and carbon</source>
        <translation>Wasser und CO₂</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Erlöse</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Supply of accelerators</source>
        <translation>Angebot an Beschleunigern</translation>
    </message>
    <message>
        <source>Vendor %1</source>
        <translation>Hersteller %1</translation>
    </message>
    <message>
        <source>Add a vendor</source>
        <translation>Hersteller hinzufügen</translation>
    </message>
    <message>
        <source>Demand for AI service</source>
        <translation>Nachfrage nach KI-Diensten</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>Region %1</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>Region hinzufügen</translation>
    </message>
    <message>
        <source>Least share by country or region</source>
        <translation>Mindestanteil je Land oder Region</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Anteil %1</translation>
    </message>
    <message>
        <source>Add a share</source>
        <translation>Anteil hinzufügen</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Tax credits and accelerated depreciation</source>
        <translation>Steuergutschriften und beschleunigte Abschreibung</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Name, dates and prices of the plan</source>
        <translation>Name, Daten und Preise des Plans</translation>
    </message>
    <message>
        <source>Budget, export rules, water, carbon and targets</source>
        <translation>Budget, Ausfuhrregeln, Wasser, CO₂ und Ziele</translation>
    </message>
    <message>
        <source>Supply of accelerators, demand for service</source>
        <translation>Angebot an Beschleunigern, Nachfrage nach Diensten</translation>
    </message>
    <message>
        <source>Revenue, cost and tax</source>
        <translation>Erlöse, Kosten und Steuern</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>Brennstoff</translation>
    </message>
    <message>
        <source>What each vendor delivers to the programme, by quarter</source>
        <translation>Was jeder Hersteller pro Quartal an das Programm liefert</translation>
    </message>
    <message>
        <source>How much service each region asks for</source>
        <translation>Wie viele Dienste jede Region nachfragt</translation>
    </message>
    <message>
        <source>Part of the investment that must go to a place</source>
        <translation>Teil der Investition, der an einen Ort gehen muss</translation>
    </message>
    <message>
        <source>Shared grid connections</source>
        <translation>Gemeinsame Netzanschlüsse</translation>
    </message>
    <message>
        <source>Connections through which several sites draw; each site names its own</source>
        <translation>Anschlüsse, über die mehrere Standorte beziehen; jeder Standort nennt seinen</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Anschluss %1</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Anschluss hinzufügen</translation>
    </message>
    <message>
        <source>Shared connection %1</source>
        <translation>Gemeinsamer Anschluss %1</translation>
    </message>
    <message>
        <source>What the programme or a site must reach, from a year on</source>
        <translation>Was das Programm oder ein Standort ab einem Jahr erreichen muss</translation>
    </message>
    <message>
        <source>Public money for what is built in time</source>
        <translation>Öffentliche Mittel für rechtzeitig Gebautes</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::PointFacts</name>
    <message>
        <source>%1, %2, grade %3</source>
        <comment>source, year, grade</comment>
        <translation>%1, %2, Güte %3</translation>
    </message>
    <message>
        <source>%1, grade %2</source>
        <comment>source, grade</comment>
        <translation>%1, Güte %2</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>capped</source>
        <comment>export of accelerators</comment>
        <translation>begrenzt</translation>
    </message>
    <message>
        <source>barred</source>
        <comment>export of accelerators</comment>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>open</source>
        <comment>export of accelerators</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Carbon, direct</source>
        <translation>CO₂, direkt</translation>
    </message>
    <message>
        <source>Carbon, life cycle</source>
        <translation>CO₂, Lebenszyklus</translation>
    </message>
    <message>
        <source>CRU CL 2.0, 1961–1990</source>
        <translation>CRU CL 2.0, 1961–1990</translation>
    </message>
    <message>
        <source>CRU CL 2.0, %1 km away: uncertain</source>
        <translation>CRU CL 2.0, %1 km entfernt: unsicher</translation>
    </message>
    <message>
        <source>Solar, fixed</source>
        <translation>Solar, fest</translation>
    </message>
    <message>
        <source>Solar, tracking</source>
        <translation>Solar, nachgeführt</translation>
    </message>
    <message>
        <source>Wind, offshore</source>
        <translation>Wind auf See</translation>
    </message>
    <message>
        <source>Wind, onshore</source>
        <translation>Wind an Land</translation>
    </message>
    <message>
        <source>Mean temperature</source>
        <translation>Mittlere Temperatur</translation>
    </message>
    <message>
        <source>Export rule</source>
        <translation>Ausfuhrregel</translation>
    </message>
    <message>
        <source>Wait for the grid</source>
        <translation>Wartezeit Netz</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ProblemDelegate</name>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ProblemModel</name>
    <message>
        <source>Enter shows what would fix it</source>
        <translation>Eingabetaste zeigt, was es behebt</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ProblemsDock</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s)</source>
        <translation>
            <numerusform>%n Grenze</numerusform>
            <numerusform>%n Grenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n ausgeblendet</numerusform>
            <numerusform>%n ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, ausgeblendet</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>All errors and limits are hidden.</source>
        <translation>Alle Fehler und Grenzen sind ausgeblendet.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>No limit is broken. Checked: %1 limits, %2 sites.</source>
        <translation>Keine Grenze ist verletzt. Geprüft: %1 Grenzen, %2 Standorte.</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>What would close it?</source>
        <translation>Was schließt die Lücke?</translation>
    </message>
    <message>
        <source>Searches for the smallest edits that reach the target, cheapest first</source>
        <translation>Sucht die kleinsten Änderungen, die das Ziel erreichen, die billigsten zuerst</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::QuantityEdit</name>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::QuantityField</name>
    <message>
        <source>Restore the default of %1</source>
        <translation>Standard von %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Design peak of the site: %1</source>
        <translation>Auslegungsspitze des Standorts: %1</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Grade: %1</source>
        <translation>Güte: %1</translation>
    </message>
    <message>
        <source>Usual range: %1</source>
        <translation>Üblicher Bereich: %1</translation>
    </message>
    <message>
        <source>Changed. Click to restore the default, %1.</source>
        <translation>Geändert. Klick stellt den Standard wieder her, %1.</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>Accepted: %1 to %2</source>
        <translation>Möglich: %1 bis %2</translation>
    </message>
    <message>
        <source>Set here. Click to clear it: then none is set.</source>
        <translation>Hier gesetzt. Klick leert das Feld: Dann ist nichts gesetzt.</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::QuantitySlider</name>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>Default: %1. Double-click to restore it.</source>
        <translation>Standard: %1. Doppelklick stellt ihn wieder her.</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::QuarterField</name>
    <message>
        <source>Earliest %1</source>
        <translation>Frühestens %1</translation>
    </message>
    <message>
        <source>Earliest %1: %2</source>
        <translation>Frühestens %1: %2</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ReportText</name>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Assumptions: figures of catalogue %1</source>
        <translation>Annahmen: Werte des Katalogs %1</translation>
    </message>
    <message>
        <source>Grades: A official statistic; B read in the source named, or computed from such figures; C secondary, weak or old source; D series probably stopped, never a default; E estimate or general knowledge, not verified. A year in brackets behind a unit is that of its dollars.</source>
        <translation>Güte: A amtliche Statistik; B in der genannten Quelle gelesen oder aus solchen Werten berechnet; C zweite Hand, schwache oder alte Quelle; D wohl eingestellte Reihe, nie Standard; E Schätzung oder Allgemeinwissen, ungeprüft. Ein Jahr in Klammern hinter einer Einheit ist das ihrer Dollar.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Assumptions (continued)</source>
        <translation>Annahmen (Fortsetzung)</translation>
    </message>
    <message>
        <source>Capital cost, ordered %1</source>
        <translation>Investitionskosten, bestellt %1</translation>
    </message>
    <message>
        <source>Fixed operating cost</source>
        <translation>Feste Betriebskosten</translation>
    </message>
    <message>
        <source>Fixed operating cost of energy</source>
        <translation>Feste Betriebskosten der Energie</translation>
    </message>
    <message>
        <source>Variable operating cost</source>
        <translation>Variable Betriebskosten</translation>
    </message>
    <message>
        <source>Typical contract price</source>
        <translation>Üblicher Vertragspreis</translation>
    </message>
    <message>
        <source>Heat rate (higher heating value)</source>
        <translation>Wärmeverbrauch (Brennwert)</translation>
    </message>
    <message>
        <source>Round-trip efficiency</source>
        <translation>Speicherwirkungsgrad</translation>
    </message>
    <message>
        <source>Standing loss</source>
        <translation>Stillstandsverlust</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cycle life</source>
        <translation>Zyklenzahl</translation>
    </message>
    <message>
        <source>Unit size</source>
        <translation>Blockgröße</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>Bauzeit</translation>
    </message>
    <message>
        <source>Order to power</source>
        <translation>Bestellung bis Strom</translation>
    </message>
    <message>
        <source>Forced outage rate</source>
        <translation>Ungeplante Ausfälle</translation>
    </message>
    <message>
        <source>Planned outage rate</source>
        <translation>Geplante Ausfälle</translation>
    </message>
    <message>
        <source>Loss of capacity per year</source>
        <translation>Kapazitätsverlust je Jahr</translation>
    </message>
    <message>
        <source>Loss of output per year</source>
        <translation>Ertragsverlust je Jahr</translation>
    </message>
    <message>
        <source>Direct emissions</source>
        <translation>Direkte Emissionen</translation>
    </message>
    <message>
        <source>Life-cycle emissions</source>
        <translation>Lebenszyklusemissionen</translation>
    </message>
    <message>
        <source>Embodied emissions</source>
        <translation>Emissionen der Herstellung</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Price, delivered (higher heating value)</source>
        <translation>Preis frei Werk (Brennwert)</translation>
    </message>
    <message>
        <source>Emission factor</source>
        <translation>Emissionsfaktor</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>IT power with its share of the server</source>
        <translation>IT-Leistung mit Serveranteil</translation>
    </message>
    <message>
        <source>Power of the chip (TDP)</source>
        <translation>Leistung des Chips (TDP)</translation>
    </message>
    <message>
        <source>Dense BF16 computing power</source>
        <translation>Rechenleistung BF16, dicht</translation>
    </message>
    <message>
        <source>Electricity price, all in</source>
        <translation>Strompreis, alles inbegriffen</translation>
    </message>
    <message>
        <source>Carbon intensity, direct</source>
        <translation>CO₂-Intensität, direkt</translation>
    </message>
    <message>
        <source>Trend of carbon intensity</source>
        <translation>Trend der CO₂-Intensität</translation>
    </message>
    <message>
        <source>Solar share of generation</source>
        <translation>Solaranteil der Erzeugung</translation>
    </message>
    <message>
        <source>Wind share of generation</source>
        <translation>Windanteil der Erzeugung</translation>
    </message>
    <message>
        <source>Other carbon-free share</source>
        <translation>Übriger CO₂-freier Anteil</translation>
    </message>
    <message>
        <source>Electricity price, large industry</source>
        <translation>Strompreis, Großindustrie</translation>
    </message>
    <message>
        <source>Electricity price, regional median</source>
        <translation>Strompreis, regionaler Median</translation>
    </message>
    <message>
        <source>Carbon intensity, life cycle</source>
        <translation>CO₂-Intensität, Lebenszyklus</translation>
    </message>
    <message>
        <source>Corporate tax rate</source>
        <translation>Körperschaftsteuersatz</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Price, nominal</source>
        <translation>Preis, nominal</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>dry cooling</source>
        <translation>trockene Kühlung</translation>
    </message>
    <message>
        <source>evaporative cooling</source>
        <translation>Verdunstungskühlung</translation>
    </message>
    <message>
        <source>liquid cooling</source>
        <translation>Flüssigkeitskühlung</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>inference</source>
        <translation>Inferenz</translation>
    </message>
    <message>
        <source>nuclear</source>
        <translation>Kernkraft</translation>
    </message>
    <message>
        <source>Technology: %1</source>
        <translation>Technik: %1</translation>
    </message>
    <message>
        <source>Fuel: %1</source>
        <translation>Brennstoff: %1</translation>
    </message>
    <message>
        <source>Power deal: %1</source>
        <translation>Stromvertrag: %1</translation>
    </message>
    <message>
        <source>Accelerator: %1</source>
        <translation>Beschleuniger: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Bundesstaat: %1</translation>
    </message>
    <message>
        <source>Country: %1</source>
        <translation>Land: %1</translation>
    </message>
    <message>
        <source>Datacenters and programme</source>
        <translation>Rechenzentren und Programm</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Fall of accelerator prices</source>
        <translation>Preisverfall der Beschleuniger</translation>
    </message>
    <message>
        <source>Accelerator servers&apos; share of IT power</source>
        <translation>Anteil der Beschleuniger an der IT-Leistung</translation>
    </message>
    <message>
        <source>Building cost per MW of IT</source>
        <translation>Baukosten je MW IT</translation>
    </message>
    <message>
        <source>Premium of liquid-cooled halls</source>
        <translation>Aufschlag flüssigkeitsgekühlter Hallen</translation>
    </message>
    <message>
        <source>Rise of building costs, nominal</source>
        <translation>Anstieg der Baukosten, nominal</translation>
    </message>
    <message>
        <source>Life of a building</source>
        <translation>Lebensdauer eines Gebäudes</translation>
    </message>
    <message>
        <source>Floor of the grid&apos;s carbon intensity</source>
        <translation>Untergrenze der CO₂-Intensität</translation>
    </message>
    <message>
        <source>Limit of the carbon trend</source>
        <translation>Grenze des CO₂-Trends</translation>
    </message>
    <message>
        <source>Construction, job-years</source>
        <translation>Bau, Beschäftigungsjahre</translation>
    </message>
    <message>
        <source>Construction jobs at the peak</source>
        <translation>Beschäftigte am Bau in der Spitze</translation>
    </message>
    <message>
        <source>Construction time</source>
        <translation>Bauzeit</translation>
    </message>
    <message>
        <source>Share of cooling that does not follow load</source>
        <translation>Anteil der Kühlung, der der Last nicht folgt</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <translation>Leistungspreis</translation>
    </message>
    <message>
        <source>Least share of contracted demand billed</source>
        <translation>Mindestanteil der berechneten Vertragsleistung</translation>
    </message>
    <message>
        <source>Margin of the design temperature</source>
        <translation>Zuschlag zur Auslegungstemperatur</translation>
    </message>
    <message>
        <source>Discount rate, real</source>
        <translation>Diskontsatz, real</translation>
    </message>
    <message>
        <source>Embodied emissions of an accelerator</source>
        <translation>Herstellung eines Beschleunigers</translation>
    </message>
    <message>
        <source>Embodied emissions of a building</source>
        <translation>Herstellung eines Gebäudes</translation>
    </message>
    <message>
        <source>Energy&apos;s share of the all-in price</source>
        <translation>Energieanteil am Gesamtpreis</translation>
    </message>
    <message>
        <source>Cost of a grid connection</source>
        <translation>Kosten eines Netzanschlusses</translation>
    </message>
    <message>
        <source>Wait for a grid connection</source>
        <translation>Wartezeit auf einen Netzanschluss</translation>
    </message>
    <message>
        <source>Fall of the price of an H100e-hour</source>
        <translation>Preisverfall der H100e-Stunde</translation>
    </message>
    <message>
        <source>Price of an H100e-hour</source>
        <translation>Preis der H100e-Stunde</translation>
    </message>
    <message>
        <source>Computing power of one H100e</source>
        <translation>Rechenleistung eines H100e</translation>
    </message>
    <message>
        <source>Power of an idle server</source>
        <translation>Leistung eines untätigen Servers</translation>
    </message>
    <message>
        <source>Inflation</source>
        <translation>Inflation</translation>
    </message>
    <message>
        <source>State of charge at the start of a year</source>
        <translation>Ladestand am Jahresanfang</translation>
    </message>
    <message>
        <source>Price of land</source>
        <translation>Grundstückspreis</translation>
    </message>
    <message>
        <source>Lease of a building</source>
        <translation>Miete eines Gebäudes</translation>
    </message>
    <message>
        <source>Network and storage on top of accelerators</source>
        <translation>Netzwerk und Speicher zusätzlich zu Beschleunigern</translation>
    </message>
    <message>
        <source>Staff and maintenance, without energy</source>
        <translation>Personal und Wartung, ohne Energie</translation>
    </message>
    <message>
        <source>Permanent jobs</source>
        <translation>Dauerhafte Arbeitsplätze</translation>
    </message>
    <message>
        <source>Part of the price that follows residual load</source>
        <translation>Teil des Preises, der der Residuallast folgt</translation>
    </message>
    <message>
        <source>PUE when cool</source>
        <translation>PUE bei Kühle</translation>
    </message>
    <message>
        <source>PUE, first slope</source>
        <translation>PUE, erste Steigung</translation>
    </message>
    <message>
        <source>PUE, second slope</source>
        <translation>PUE, zweite Steigung</translation>
    </message>
    <message>
        <source>PUE, first slope begins at</source>
        <translation>PUE, erste Steigung ab</translation>
    </message>
    <message>
        <source>PUE, second slope begins at</source>
        <translation>PUE, zweite Steigung ab</translation>
    </message>
    <message>
        <source>Accelerators replaced after</source>
        <translation>Beschleuniger ersetzt nach</translation>
    </message>
    <message>
        <source>Refuelling takes</source>
        <translation>Brennstoffwechsel dauert</translation>
    </message>
    <message>
        <source>Refuelling every</source>
        <translation>Brennstoffwechsel alle</translation>
    </message>
    <message>
        <source>Life of a server</source>
        <translation>Lebensdauer eines Servers</translation>
    </message>
    <message>
        <source>Maintenance of servers, of their cost</source>
        <translation>Wartung der Server, Anteil der Kosten</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Price of water</source>
        <translation>Wasserpreis</translation>
    </message>
    <message>
        <source>Water use rises above</source>
        <translation>Wasserverbrauch steigt ab</translation>
    </message>
    <message>
        <source>Water per kWh of IT when cool</source>
        <translation>Wasser je kWh IT bei Kühle</translation>
    </message>
    <message>
        <source>Water per kWh of IT, slope</source>
        <translation>Wasser je kWh IT, Steigung</translation>
    </message>
    <message>
        <source>Whole programme</source>
        <translation>Ganzes Programm</translation>
    </message>
    <message>
        <source>scenario %1</source>
        <translation>Szenario %1</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>Investment: none</source>
        <translation>Investition: keine</translation>
    </message>
    <message>
        <source>Energy: no load yet</source>
        <translation>Energie: noch keine Last</translation>
    </message>
    <message>
        <source>Carbon: no load yet</source>
        <translation>CO₂: noch keine Last</translation>
    </message>
    <message>
        <source>Carbon: %1 of CO₂e from operation in %2; %3 carbon-free hour by hour</source>
        <translation>CO₂: %1 CO₂e aus dem Betrieb in %2; %3 stündlich CO₂-frei</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>Stunde für Stunde</translation>
    </message>
    <message>
        <source>There are no hours to show: the plan has no sites.</source>
        <translation>Es gibt keine Stunden zu zeigen: Der Plan hat keine Standorte.</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 bis %2 %3</translation>
    </message>
    <message>
        <source>scenario %1 · plan %2</source>
        <translation>Szenario %1 · Plan %2</translation>
    </message>
    <message>
        <source>%1 has no load in %2.</source>
        <translation>%1 hat %2 keine Last.</translation>
    </message>
    <message>
        <source>%1 · %2, the week with the least carbon-free or most unserved energy · local standard time · %3</source>
        <translation>%1 · %2, die Woche mit der wenigsten CO₂-freien oder meisten nicht gedeckten Energie · örtliche Normalzeit · %3</translation>
    </message>
    <message>
        <source>%1 · all hours of %2, each line sorted from its largest value · %3</source>
        <translation>%1 · alle Stunden von %2, jede Linie vom größten Wert an sortiert · %3</translation>
    </message>
    <message>
        <source>Hour by hour: the hardest week of %1, the largest site</source>
        <translation>Stunde für Stunde: die schwerste Woche von %1, dem größten Standort</translation>
    </message>
    <message>
        <source>Nothing to show: all values are zero.</source>
        <translation>Nichts zu zeigen: Alle Werte sind null.</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>Netzanschluss</translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation>Bauabschnitt %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Own values</source>
        <translation>Eigene Werte</translation>
    </message>
    <message>
        <source>None: every figure comes from the catalogue.</source>
        <translation>Keine: Jeder Wert kommt aus dem Katalog.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>The state is unknown or has no figures of its own: those of the country stand in.</source>
        <translation>Der Bundesstaat ist unbekannt oder hat keine eigenen Werte: Ersatzweise gelten die des Landes.</translation>
    </message>
    <message>
        <source>No electricity price is known for the country: the median of its region stands in (estimate).</source>
        <translation>Für das Land ist kein Strompreis bekannt: Ersatzweise gilt der Median der Region (Schätzung).</translation>
    </message>
    <message>
        <source>No electricity price is known, not even for the region: energy from the grid counts as free. Enter a price.</source>
        <translation>Auch für die Region ist kein Strompreis bekannt: Energie aus dem Netz gilt als kostenlos. Geben Sie einen Preis ein.</translation>
    </message>
    <message>
        <source>No carbon intensity of the grid is known. Enter one.</source>
        <translation>Es ist keine CO₂-Intensität des Netzes bekannt. Geben Sie eine ein.</translation>
    </message>
    <message>
        <source>Only the life-cycle carbon intensity of the grid is known: it stands in for the direct one.</source>
        <translation>Nur die CO₂-Intensität über den Lebenszyklus ist bekannt: Sie tritt an die Stelle der direkten.</translation>
    </message>
    <message>
        <source>No trend of the grid&apos;s carbon intensity is known: it stays as it is.</source>
        <translation>Es ist kein Trend der CO₂-Intensität bekannt: Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The mix of the grid is not known: its energy counts as not carbon-free.</source>
        <translation>Der Strommix ist nicht bekannt: Die Energie zählt als nicht CO₂-frei.</translation>
    </message>
    <message>
        <source>No demand charge is known here: the tariff of AEP Ohio stands in.</source>
        <translation>Hier ist kein Leistungspreis bekannt: Ersatzweise gilt der Tarif von AEP Ohio.</translation>
    </message>
    <message>
        <source>The demand charge was reduced so that the parts of the price do not exceed the whole.</source>
        <translation>Der Leistungspreis wurde gekürzt, damit die Teile des Preises das Ganze nicht übersteigen.</translation>
    </message>
    <message>
        <source>No building cost is known for the country: the general one stands in.</source>
        <translation>Für das Land sind keine Baukosten bekannt: Ersatzweise gelten die allgemeinen.</translation>
    </message>
    <message>
        <source>No waiting time for a grid connection is known here: the general one stands in.</source>
        <translation>Hier ist keine Wartezeit auf einen Netzanschluss bekannt: Ersatzweise gilt die allgemeine.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Notes (continued)</source>
        <translation>Hinweise (Fortsetzung)</translation>
    </message>
    <message>
        <source>Notes: limits, gaps in the data and what stands in</source>
        <translation>Hinweise: Grenzen, Datenlücken und was ersatzweise gilt</translation>
    </message>
    <message>
        <source>There is nothing to note: no figure had to be replaced.</source>
        <translation>Keine Hinweise: Kein Wert musste ersetzt werden.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Untitled plan</source>
        <translation>Unbenannter Plan</translation>
    </message>
    <message>
        <source>real dollars of %1</source>
        <translation>reale Dollar von %1</translation>
    </message>
    <message>
        <source>Plan %1 · catalogue %2 · as of %3</source>
        <translation>Plan %1 · Katalog %2 · Stand %3</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Programme report</source>
        <translation>Programmbericht</translation>
    </message>
    <message>
        <source>building time only</source>
        <translation>nur Bauzeit</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>MW online / planned</source>
        <translation>MW in Betrieb / geplant</translation>
    </message>
    <message>
        <source>MW online</source>
        <translation>MW in Betrieb</translation>
    </message>
    <message>
        <source>MW planned</source>
        <translation>MW geplant</translation>
    </message>
    <message>
        <source>H100e online</source>
        <translation>H100e in Betrieb</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Sources, MW</source>
        <translation>Quellen, MW</translation>
    </message>
    <message>
        <source>CFE %1</source>
        <translation>CFE %1</translation>
    </message>
    <message>
        <source>CO₂e %1</source>
        <translation>CO₂e %1</translation>
    </message>
    <message>
        <source>Held back by</source>
        <translation>Gebremst durch</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, country</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, from %2 to the end of the plan, up to %3</source>
        <translation>%1, von %2 bis zum Ende des Plans, bis zu %3</translation>
    </message>
    <message>
        <source>%1, %2, up to %3</source>
        <translation>%1, %2, bis zu %3</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Sites at the end of %1</source>
        <translation>Standorte am Ende von %1</translation>
    </message>
    <message>
        <source>The plan has no sites.</source>
        <translation>Der Plan hat keine Standorte.</translation>
    </message>
    <message>
        <source>Largest first. Investment over the whole plan in %1; energy cost per MWh of load; CO₂e of operation in a year, location-based. Held back by: the cause, besides building time, that kept most planned MW offline.</source>
        <translation>Größte zuerst. Investition über den ganzen Plan in %1; Energiekosten je MWh Last; CO₂e des Betriebs in einem Jahr, standortbasiert. Gebremst durch: was neben der Bauzeit die meisten geplanten MW fernhielt.</translation>
    </message>
    <message>
        <source>Sites (continued)</source>
        <translation>Standorte (Fortsetzung)</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>The plan has nothing built yet: no site with IT capacity.</source>
        <translation>Der Plan hat noch nichts gebaut: kein Standort mit IT-Leistung.</translation>
    </message>
    <message>
        <source>%1 of %2 planned are online at the end of %3 (%4), after %5 of investment.</source>
        <translation>%1 von %2 geplanten sind am Ende von %3 in Betrieb (%4), nach %5 Investition.</translation>
    </message>
    <message>
        <source>%1 takes the most, %2 against a budget of %3.</source>
        <translation>%1 kostet am meisten, %2 bei einem Budget von %3.</translation>
    </message>
    <message>
        <source>%1 takes the most, %2.</source>
        <translation>%1 kostet am meisten, %2.</translation>
    </message>
    <message>
        <source>In %1, %2 of the load is carbon-free in the same hour, and operation emits %3 of CO₂e (location-based).</source>
        <translation>In %1 sind %2 der Last in derselben Stunde CO₂-frei, und der Betrieb stößt %3 CO₂e aus (standortbasiert).</translation>
    </message>
    <message>
        <source>Largest fiscal year</source>
        <translation>Größtes Geschäftsjahr</translation>
    </message>
    <message>
        <source>%1, budget %2</source>
        <translation>%1, Budget %2</translation>
    </message>
    <message>
        <source>H100-equivalents online</source>
        <translation>H100-Äquivalente in Betrieb</translation>
    </message>
    <message>
        <source>Carbon-free energy, hourly</source>
        <translation>Stündlich CO₂-freie Energie</translation>
    </message>
    <message>
        <source>%1, target %2</source>
        <translation>%1, Ziel %2</translation>
    </message>
    <message>
        <source>CO₂e, operation</source>
        <translation>CO₂e, Betrieb</translation>
    </message>
    <message>
        <source>%1, location-based</source>
        <translation>%1, standortbasiert</translation>
    </message>
    <message>
        <source>Energy cost</source>
        <translation>Energiekosten</translation>
    </message>
    <message>
        <source>Unserved energy</source>
        <translation>Nicht gedeckt</translation>
    </message>
    <message>
        <source>What holds the programme back</source>
        <translation>Was das Programm bremst</translation>
    </message>
    <message>
        <source>Nothing but building time: every planned MW comes online when its building is ready.</source>
        <translation>Nur die Bauzeit: Jedes geplante MW geht in Betrieb, wenn sein Gebäude fertig ist.</translation>
    </message>
    <message>
        <source>Notes of the author</source>
        <translation>Hinweise des Autors</translation>
    </message>
    <message>
        <source>Investment, accelerators</source>
        <translation>Investition, Beschleuniger</translation>
    </message>
    <message>
        <source>Investment, buildings</source>
        <translation>Investition, Gebäude</translation>
    </message>
    <message>
        <source>Investment, energy assets</source>
        <translation>Investition, Energieanlagen</translation>
    </message>
    <message>
        <source>Investment, grid connection</source>
        <translation>Investition, Netzanschluss</translation>
    </message>
    <message>
        <source>Investment, all</source>
        <translation>Investition, gesamt</translation>
    </message>
    <message>
        <source>Planned, end of year</source>
        <translation>Geplant, Jahresende</translation>
    </message>
    <message>
        <source>Online, end of year</source>
        <translation>In Betrieb, Jahresende</translation>
    </message>
    <message>
        <source>H100-equivalents online, end of year</source>
        <translation>H100-Äquivalente in Betrieb, Jahresende</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Energy cost per MWh of load</source>
        <translation>Energiekosten je MWh Last</translation>
    </message>
    <message>
        <source>CO₂e, scope 1</source>
        <translation>CO₂e, Scope 1</translation>
    </message>
    <message>
        <source>CO₂e, scope 2, location-based</source>
        <translation>CO₂e, Scope 2, standortbasiert</translation>
    </message>
    <message>
        <source>CO₂e, scope 2, market-based</source>
        <translation>CO₂e, Scope 2, marktbasiert</translation>
    </message>
    <message>
        <source>CO₂e, operation (location-based)</source>
        <translation>CO₂e, Betrieb (standortbasiert)</translation>
    </message>
    <message>
        <source>CO₂e, embodied</source>
        <translation>CO₂e, Herstellung</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Figures by year</source>
        <translation>Zahlen nach Jahren</translation>
    </message>
    <message>
        <source>Figures by year (continued)</source>
        <translation>Zahlen nach Jahren (Fortsetzung)</translation>
    </message>
    <message>
        <source>Whole programme, %1. Investment by fiscal year, everything else by calendar year; years at either end may hold fewer than four quarters.</source>
        <translation>Ganzes Programm, %1. Investition nach Geschäftsjahren, alles andere nach Kalenderjahren; die Jahre am Rand können weniger als vier Quartale haben.</translation>
    </message>
    <message>
        <source>Cost of power, ordered %1</source>
        <translation>Kosten der Leistung, bestellt %1</translation>
    </message>
    <message>
        <source>Cost of energy, ordered %1</source>
        <translation>Kosten der Energie, bestellt %1</translation>
    </message>
    <message>
        <source>Investment: %1 in all; %2 is the largest year with %3</source>
        <translation>Investition: %1 insgesamt; %2 ist das größte Jahr mit %3</translation>
    </message>
    <message>
        <source>Energy: %1 in %2; the largest source: %3, %4</source>
        <translation>Energie: %1 in %2; die größte Quelle: %3, %4</translation>
    </message>
    <message>
        <source>Values this plan sets in place of the catalogue&apos;s</source>
        <translation>Werte, die dieser Plan anstelle des Katalogs setzt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Values of this plan (continued)</source>
        <translation>Werte dieses Plans (Fortsetzung)</translation>
    </message>
    <message>
        <source>Invested</source>
        <translation>Investiert</translation>
    </message>
    <message>
        <source>Energy $/MWh %1</source>
        <translation>Energie $/MWh %1</translation>
    </message>
    <message>
        <source>1 site</source>
        <translation>1 Standort</translation>
    </message>
    <message>
        <source>%1 sites</source>
        <translation>%1 Standorte</translation>
    </message>
    <message>
        <source>and %1 more, see the table of sites</source>
        <translation>und %1 weitere, siehe Tabelle der Standorte</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::RowButtons</name>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source> (Alt+Delete)</source>
        <translation> (Alt+Entf)</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1 nach oben</translation>
    </message>
    <message>
        <source> (Ctrl+Up)</source>
        <translation> (Strg+Hoch)</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>%1 nach unten</translation>
    </message>
    <message>
        <source> (Ctrl+Down)</source>
        <translation> (Strg+Herunter)</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::SaveGuard</name>
    <message>
        <source>Gigasite</source>
        <translation>Gigasite</translation>
    </message>
    <message>
        <source>Save the changes to this plan?</source>
        <translation>Änderungen an diesem Plan speichern?</translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation>Sie gehen sonst verloren.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Gigasite plan (*.gsite)</source>
        <translation>Gigasite-Plan (*.gsite)</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ShareDialog</name>
    <message>
        <source>Share %1</source>
        <translation>%1 aufteilen</translation>
    </message>
    <message>
        <source>MW of the plant for %1</source>
        <translation>MW des Kraftwerks für %1</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Sets all of these in one step</source>
        <translation>Setzt alle diese in einem Schritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 von %2 übrig</translation>
    </message>
    <message>
        <source>%1 more than the plant&apos;s %2</source>
        <translation>%1 mehr als die %2 des Kraftwerks</translation>
    </message>
    <message>
        <source>Share %1: %2 for %3</source>
        <translation>%1 aufteilen: %2 für %3</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ShortcutList</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Every key of the window</source>
        <translation>Alle Tasten des Fensters</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::SiteCircles</name>
    <message>
        <source>%1 +%2</source>
        <extracomment>on the map: name of the largest of several sites in one circle, number of the others</extracomment>
        <translation>%1 +%2</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::SiteTable</name>
    <message>
        <source>Filter sites</source>
        <translation>Standorte filtern</translation>
    </message>
    <message>
        <source>Shows the sites whose name, country, state or market holds this text</source>
        <translation>Zeigt die Standorte, deren Name, Land, Bundesstaat oder Markt diesen Text enthält</translation>
    </message>
    <message>
        <source>Filter by what holds sites back</source>
        <translation>Nach dem filtern, was Standorte bremst</translation>
    </message>
    <message>
        <source>Columns, order, copy and paste</source>
        <translation>Spalten, Reihenfolge, Kopieren und Einfügen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Show all sites</source>
        <translation>Alle Standorte zeigen</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Copy for a spreadsheet</source>
        <translation>Für Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>Copies the selected sites with headers and full figures</source>
        <translation>Kopiert die gewählten Standorte mit Überschriften und vollen Zahlen</translation>
    </message>
    <message>
        <source>Paste...</source>
        <translation>Einfügen ...</translation>
    </message>
    <message>
        <source>Shows what a copied table would change before it does</source>
        <translation>Zeigt vorher, was eine kopierte Tabelle ändern würde</translation>
    </message>
    <message>
        <source>Back to the catalogue&apos;s figure</source>
        <translation>Zurück zum Katalogwert</translation>
    </message>
    <message>
        <source>Unsets the value of this cell</source>
        <translation>Leert den Wert dieser Zelle</translation>
    </message>
    <message>
        <source>Columns...</source>
        <translation>Spalten ...</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Die Spalten der Tabelle wählen</translation>
    </message>
    <message>
        <source>Full table</source>
        <translation>Volle Tabelle</translation>
    </message>
    <message>
        <source>Widens the panel to show every column</source>
        <translation>Verbreitert den Bereich auf alle Spalten</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Alle Standorte</translation>
    </message>
    <message>
        <source>No filter by cause</source>
        <translation>Kein Filter nach Ursache</translation>
    </message>
    <message>
        <source>Held back by anything</source>
        <translation>Gebremst, egal wodurch</translation>
    </message>
    <message>
        <source>Sites with MW planned that are not online</source>
        <translation>Standorte mit geplanten MW, die nicht in Betrieb sind</translation>
    </message>
    <message>
        <source>Held back by %1</source>
        <translation>Gebremst durch %1</translation>
    </message>
    <message>
        <source>Sites of which this cause holds MW back in the as-of quarter</source>
        <translation>Standorte, bei denen diese Ursache im Stichquartal MW bremst</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
    <message>
        <source>Columns... brings it back</source>
        <translation>„Spalten ...“ bringt sie zurück</translation>
    </message>
    <message>
        <source>No sites yet. Press P and click on the map.</source>
        <translation>Noch keine Standorte. P drücken und auf die Karte klicken.</translation>
    </message>
    <message>
        <source>Place a site</source>
        <translation>Standort setzen</translation>
    </message>
    <message>
        <source>No site is held back by this in %1.</source>
        <translation>In %1 bremst dies keinen Standort.</translation>
    </message>
    <message>
        <source>No site matches “%1”.</source>
        <translation>Kein Standort passt zu „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n sites copied</source>
        <translation>
            <numerusform>%n Standort kopiert</numerusform>
            <numerusform>%n Standorte kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cells</source>
        <translation>
            <numerusform>%n Zelle einfügen</numerusform>
            <numerusform>%n Zellen einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells pasted</source>
        <translation>
            <numerusform>%n Zelle eingefügt</numerusform>
            <numerusform>%n Zellen eingefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>MW held by %1</source>
        <translation>MW gebremst durch %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 held back at %n sites, %2</source>
        <translation>
            <numerusform>%1 an %n Standort gebremst, %2</numerusform>
            <numerusform>%1 an %n Standorten gebremst, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 held back by %2 at %n sites, %3</source>
        <translation>
            <numerusform>%1 durch %2 an %n Standort gebremst, %3</numerusform>
            <numerusform>%1 durch %2 an %n Standorten gebremst, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Explain this number</source>
        <translation>Diese Zahl erklären</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::SiteTableModel</name>
    <message>
        <source>%1, %2 online</source>
        <translation>%1, %2 in Betrieb</translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>%1 in Betrieb</translation>
    </message>
    <message>
        <source>Held back by %1</source>
        <translation>Gebremst durch %1</translation>
    </message>
    <message>
        <source>Not set: figure of the catalogue.</source>
        <translation>Nicht gesetzt: Wert des Katalogs.</translation>
    </message>
    <message>
        <source>F2 or a double-click edits.</source>
        <translation>F2 oder Doppelklick bearbeitet.</translation>
    </message>
    <message>
        <source>MW held by %1</source>
        <translation>MW gebremst: %1</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <translation>Stand %1.</translation>
    </message>
    <message>
        <source>Click sorts, drag moves, right click chooses columns.</source>
        <translation>Klick sortiert, Ziehen verschiebt, Rechtsklick wählt Spalten.</translation>
    </message>
    <message>
        <source>%1, phase %2</source>
        <translation>%1, Abschnitt %2</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::StateBadge</name>
    <message>
        <source>Computing</source>
        <translation>Rechnet</translation>
    </message>
    <message>
        <source>first result</source>
        <translation>erster Stand</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Refining</source>
        <translation>Wird verfeinert</translation>
    </message>
    <message>
        <source>Refining %1</source>
        <translation>Wird verfeinert %1</translation>
    </message>
    <message>
        <source>shows previous</source>
        <translation>zeigt vorigen Stand</translation>
    </message>
    <message>
        <source>Not computed</source>
        <translation>Nicht berechnet</translation>
    </message>
    <message>
        <source>see why</source>
        <translation>Grund zeigen</translation>
    </message>
    <message>
        <source>How the figures stand to the plan: %1</source>
        <translation>Wie die Zahlen zum Plan stehen: %1</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::StatusLine</name>
    <message>
        <source>State of the site</source>
        <translation>Stand des Standorts</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>The dates of building, grid and chips, and what they rest on</source>
        <translation>Die Termine von Bau, Netz und Chips und worauf sie beruhen</translation>
    </message>
    <message>
        <source>Bridge it...</source>
        <translation>Überbrücken ...</translation>
    </message>
    <message>
        <source>Why the site is where it is</source>
        <translation>Warum der Standort so weit ist</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>Zum Feld</translation>
    </message>
    <message>
        <source>The input that decides</source>
        <translation>Die Eingabe, die entscheidet</translation>
    </message>
    <message>
        <source>Add %1 of gas engines on the site, %2 units of %3, from %4 to %5: they carry what is missing with one unit out</source>
        <translation>%1 Gasmotoren auf dem Gelände hinzufügen, %2 Blöcke zu %3, von %4 bis %5: Sie tragen das Fehlende auch bei Ausfall eines Blocks</translation>
    </message>
    <message>
        <source>Why? ▾</source>
        <translation>Warum? ▾</translation>
    </message>
    <message>
        <source>Add %1 of %2 on site from %3</source>
        <translation>%1 %2 auf dem Gelände ab %3 hinzufügen</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::StepsRow</name>
    <message>
        <source>Add a step</source>
        <translation>Stufe hinzufügen</translation>
    </message>
    <message>
        <source>%1 changes at a later date</source>
        <translation>%1 ändert sich später</translation>
    </message>
    <message>
        <source>Add a step: %1</source>
        <translation>Stufe hinzufügen: %1</translation>
    </message>
    <message>
        <source>from fiscal year</source>
        <translation>ab Geschäftsjahr</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>Diese Stufe entfernen</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1: keine</translation>
    </message>
    <message>
        <source>from year</source>
        <translation>ab Jahr</translation>
    </message>
    <message>
        <source>The value above holds from here to the next step.</source>
        <translation>Der Wert darüber gilt von hier bis zur nächsten Stufe.</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::SupplyBar</name>
    <message>
        <source>Energy supply</source>
        <translation>Energieversorgung</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::TableSection</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1 nach oben</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>%1 nach unten</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::TextField</name>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Cut to the %1 bytes that fit.</source>
        <translation>Auf die %1 Byte gekürzt, die passen.</translation>
    </message>
</context>
<context>
    <name>gigasite::ui::TimeSlider</name>
    <message>
        <source>As-of quarter</source>
        <translation>Stichquartal</translation>
    </message>
    <message>
        <source>Quarter that map, list, tiles and cursors show</source>
        <translation>Quartal, das Karte, Liste, Kacheln und Cursor zeigen</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Stop here (Space)</source>
        <translation>Hier anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Play the programme quarter by quarter (Space)</source>
        <translation>Das Programm Quartal für Quartal abspielen (Leertaste)</translation>
    </message>
</context>
</TS>
