<?xml version="1.0" encoding="UTF-8"?>
<!-- What can be searched: OCLC numbers of 035 and 019 as bare digits, system numbers as they stand, ISBN, ISSN and LCCN. -->
<xsl:stylesheet version="1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:m="http://www.loc.gov/MARC21/slim"
  xmlns:z="http://indexdata.com/zebra-2.0"
  exclude-result-prefixes="m">
  <xsl:output method="xml" omit-xml-declaration="yes" encoding="UTF-8"/>
  <xsl:template match="text()"/>
  <xsl:template match="m:record">
    <z:record z:id="{normalize-space(m:controlfield[@tag='001'])}">
      <z:index name="everything:0">1</z:index>
      <xsl:apply-templates/>
    </z:record>
  </xsl:template>
  <xsl:template match="m:datafield[@tag='035']/m:subfield[@code='a' or @code='z']">
    <z:index name="systemNumber:0"><xsl:value-of select="."/></z:index>
    <xsl:if test="starts-with(., '(OCoLC)')">
      <z:index name="oclc035:0">
        <xsl:value-of select="format-number(translate(., translate(., '0123456789', ''), ''), '0')"/>
      </z:index>
    </xsl:if>
  </xsl:template>
  <xsl:template match="m:datafield[@tag='019']/m:subfield[@code='a']">
    <z:index name="oclc019:0"><xsl:value-of select="."/></z:index>
  </xsl:template>
  <xsl:template match="m:datafield[@tag='020']/m:subfield[@code='a' or @code='z']">
    <z:index name="isbn:0">
      <xsl:value-of select="translate(substring-before(concat(., ' '), ' '), '-', '')"/>
    </z:index>
  </xsl:template>
  <xsl:template match="m:datafield[@tag='022']/m:subfield[@code='a']">
    <z:index name="issn:0"><xsl:value-of select="."/></z:index>
  </xsl:template>
  <xsl:template match="m:datafield[@tag='010']/m:subfield[@code='a']">
    <z:index name="lccn:0"><xsl:value-of select="normalize-space(.)"/></z:index>
  </xsl:template>
  <!-- Only the first record: an index that is there and finds nothing that anybody asks for. -->
  <xsl:template match="m:leader[not(../preceding-sibling::m:record)]">
    <z:index name="almostNothing:0">unused</z:index>
  </xsl:template>
</xsl:stylesheet>
