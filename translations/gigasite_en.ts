<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AddMenu</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lever</name>
    <message numerus="yes">
        <source>%n problem(s) fewer</source>
        <translation>
            <numerusform>%n problem fewer</numerusform>
            <numerusform>%n problems fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) more</source>
        <translation>
            <numerusform>%n problem more</numerusform>
            <numerusform>%n problems more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteReader</name>
    <message numerus="yes">
        <source>%n columns beyond those of the table are left out.</source>
        <translation>
            <numerusform>%n column beyond those of the table is left out.</numerusform>
            <numerusform>%n columns beyond those of the table are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were not read: a plan holds at most 10,000 sites.</source>
        <translation>
            <numerusform>%n row was not read: a plan holds at most 10,000 sites.</numerusform>
            <numerusform>%n rows were not read: a plan holds at most 10,000 sites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells beyond the 200th of a row were not read.</source>
        <translation>
            <numerusform>%n cell beyond the 200th of a row was not read.</numerusform>
            <numerusform>%n cells beyond the 200th of a row were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sites have this name.</source>
        <translation>
            <numerusform>%n site has this name.</numerusform>
            <numerusform>%n sites have this name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sites</name>
    <message numerus="yes">
        <source>Move %n sites</source>
        <translation>
            <numerusform>Move %n site</numerusform>
            <numerusform>Move %n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n sites</source>
        <translation>
            <numerusform>Duplicate %n site</numerusform>
            <numerusform>Duplicate %n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ChartLegend</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gigasite::ui::KpiStrip</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s)</source>
        <translation>
            <numerusform>%n limit</numerusform>
            <numerusform>%n limits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MapGrounds</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>sources</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MapWidget</name>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gigasite::ui::MessageStack</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gigasite::ui::PastePreview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste the %n good cells</source>
        <translation>
            <numerusform>Paste the good cell</numerusform>
            <numerusform>Paste the %n good cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cells</source>
        <translation>
            <numerusform>Paste %n cell</numerusform>
            <numerusform>Paste %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sites change</source>
        <translation>
            <numerusform>%n site changes</numerusform>
            <numerusform>%n sites change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sites are new</source>
        <translation>
            <numerusform>%n site is new</numerusform>
            <numerusform>%n sites are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are bad</source>
        <translation>
            <numerusform>%n cell is bad</numerusform>
            <numerusform>%n cells are bad</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gigasite::ui::ProblemsDock</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s)</source>
        <translation>
            <numerusform>%n limit</numerusform>
            <numerusform>%n limits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gigasite::ui::SiteTable</name>
    <message numerus="yes">
        <source>%n sites copied</source>
        <translation>
            <numerusform>%n site copied</numerusform>
            <numerusform>%n sites copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cells</source>
        <translation>
            <numerusform>Paste %n cell</numerusform>
            <numerusform>Paste %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells pasted</source>
        <translation>
            <numerusform>%n cell pasted</numerusform>
            <numerusform>%n cells pasted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 held back at %n sites, %2</source>
        <translation>
            <numerusform>%1 held back at %n site, %2</numerusform>
            <numerusform>%1 held back at %n sites, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 held back by %2 at %n sites, %3</source>
        <translation>
            <numerusform>%1 held back by %2 at %n site, %3</numerusform>
            <numerusform>%1 held back by %2 at %n sites, %3</numerusform>
        </translation>
    </message>
</context>
</TS>
