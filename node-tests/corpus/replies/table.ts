// What the app makes of each real reply of ../shared/data, file by file. A path that ends with a slash stands for all files in it.
import type { OclcQuestion } from './gateway';

/** The question that a reply is taken to answer. */
export type Question = 'sru' | 'hathitrust' | 'record' | OclcQuestion;

type Outcomes = Readonly<Record<string, string>>;

/** Records that hold no OCLC number are asked for by one that nobody has: that a search is then refused is as it should be. */
export const OUTCOMES: Readonly<Record<Question, Outcomes>> = {
  sru: {
    'sru/BerkeleyLibrary+alma/spec/data/991054360089706532-sru.xml': '1 of 1: finds 1',
    'sru/BerkeleyLibrary+alma/spec/data/C084093187-sru.xml': '1 of 1: finds 1',
    'sru/BerkeleyLibrary+alma/spec/data/availability-sru-page-1.xml':
      '10 of 15: refused: sourceWrongIndex',
    'sru/BerkeleyLibrary+alma/spec/data/availability-sru-page-2.xml':
      '5 of 15: refused: sourceWrongIndex',
    'sru/BerkeleyLibrary+alma/spec/data/availability-sru.xml': '2 of 2: refused: sourceWrongIndex',
    'sru/BerkeleyLibrary+alma/spec/data/b110824349-sru.xml': '1 of 1: finds 1',
    'sru/BerkeleyLibrary+framework/spec/data/tind_marc/991000401929706532_sru.xml':
      '1 of 1: finds 1',
    'sru/BerkeleyLibrary+tind/spec/data/mapping/991032333019706532-sru.xml': '1 of 1: finds 1',
    'sru/BerkeleyLibrary+tind/spec/data/mapping/record.xml': '1 of 1: finds 1',
    'sru/BerkeleyLibrary+tind/spec/data/mapping/record_missing_control.xml': '1 of 1: finds 1',
    'sru/BerkeleyLibrary+tind/spec/data/mapping/record_not_qualified.xml':
      '1 of 1: refused: sourceWrongIndex',
    'sru/HSG-Library+alma-bib-hierarchy/example-data.xml': '10 of 20: finds 1',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/candidate-search/index/01/response01.xml':
      '2 of 3: refused: sourceWrongIndex',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/candidate-search/index/01/response02.xml':
      '1 of 3: refused: sourceWrongIndex',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/candidate-search/index/03/response01.xml':
      '0 of 0: refused: sourceRefused badRequest Masking character not supported: 104.',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/candidate-search/index/09/response01.xml':
      '0 of ?: refused: sourceServerError System temporarily unavailable: haproxy:1337.',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/candidate-search/index/10/response01.xml':
      '0 of 0: finds 0',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/candidate-search/index/10/response02.xml':
      '0 of 3: refused: sourceUnreadable notMarcXml',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/candidate-search/index/10/response03.xml':
      '0 of 9300: refused: sourceUnreadable notMarcXml',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/index/01/response01.xml':
      '1 of 2: refused: sourceWrongIndex',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/index/01/response02.xml':
      '1 of 2: refused: sourceWrongIndex',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/index/02/response01.xml':
      '1 of 1: refused: sourceWrongIndex',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/index/13/response02.xml':
      '1 of 2: refused: sourceWrongIndex',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/index/17/response02.xml':
      '1 of 2: refused: sourceWrongIndex',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/index/18/response01.xml':
      '1 of 2: refused: sourceUnreadable notBib',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/index/18/response02.xml':
      '1 of 2: refused: sourceUnreadable notBib',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/index/19/response01.xml':
      '3 of 3: refused: sourceWrongIndex',
    'sru/NatLibFi+melinda-record-matching-js/test-fixtures/index/20/response01.xml':
      '3 of 3: refused: sourceWrongIndex',
    'sru/metafacture+metafacture-core/metafacture-io/src/test/resources/__files/sru_dnb-241be368-d2a1-427a-a554-667b67f69ef8.xml':
      '2 of 1910: finds 1',
    'sru/metafacture+metafacture-core/metafacture-io/src/test/resources/__files/sru_dnb-7ba7099f-ecd2-43f2-ada5-c053f2532da3.xml':
      '1 of 1910: finds 1',
    'sru/metafacture+metafacture-core/metafacture-io/src/test/resources/__files/sru_dnb-8ce72c3c-e18f-488a-855d-6dcbf320cb4f.xml':
      '1 of 1910: finds 1',
    'sru/metafacture+metafacture-core/metafacture-io/src/test/resources/__files/sru_dnb-b0478aa7-2e7c-4301-a463-c189da335428.xml':
      '2 of 1910: finds 1',
    'sru/metafacture+metafacture-core/metafacture-io/src/test/resources/__files/sru_dnb-e9396103-55d6-41c6-984a-bb656304764a.xml':
      '1 of 1910: finds 1',
    'sru/metafacture+metafacture-core/metafacture-io/src/test/resources/__files/sru_zdb-23b62fc7-de7f-4603-949d-a5e12027a25d.xml':
      '1 of 3052: finds 1',
    'sru/pulibrary+bibdata/spec/fixtures/files/alma/sru/99121886293506421.xml':
      '1 of 1: refused: sourceWrongIndex',
    'sru/pulibrary+bibdata/spec/fixtures/files/alma/sru/991227850000541.xml': '1 of 1: finds 1',
    'sru/pulibrary+bibdata/spec/fixtures/files/alma/sru/99126768656906421.xml':
      '1 of 1: refused: sourceWrongIndex',
    'sru/pulibrary+bibdata/spec/fixtures/files/alma/sru/9958708973506421.xml': '1 of 1: finds 1',
    'sru/pulibrary+bibdata/spec/fixtures/files/alma/sru/9972625743506421.xml': '1 of 1: finds 1',
    'sru/pulibrary+bibdata/spec/fixtures/files/alma/sru/998574693506421.xml': '1 of 1: finds 1',
    'sru/pulibrary+bibdata/spec/fixtures/files/alma/sru/constituents.xml': '2 of 2: finds 1',
    'sru/pulibrary+bibdata/spec/fixtures/files/alma/sru/empty.xml': '0 of 0: finds 0',
    'sru/pulibrary+bibdata/spec/fixtures/files/alma/sru/unsuppressed_suppressed.xml':
      '2 of 2, 2 cannot be read: refused: sourceUnreadable marcNoLeader',
    'sru/scriptotek+php-marc/tests/data/sru-alma.xml': '3 of 3: refused: sourceWrongIndex',
    'sru/scriptotek+php-marc/tests/data/sru-bibsys.xml': '1 of 1: refused: sourceWrongIndex',
    'sru/scriptotek+php-marc/tests/data/sru-kth.xml': '10 of 1053: refused: sourceWrongIndex',
    'sru/scriptotek+php-marc/tests/data/sru-loc.xml': '10 of 2525: finds 1',
    'sru/scriptotek+php-marc/tests/data/sru-loc2.xml': '1 of 1: refused: sourceWrongIndex',
    'sru/scriptotek+php-marc/tests/data/sru-zdb.xml': '8 of 8: finds 1',
  },
  // Brief replies and replies to many numbers at once are none that the panel asks for.
  hathitrust: {
    'hathitrust-api/BerkeleyLibrary+framework/spec/data/location/hathi_trust/ht-batch-0.json':
      'refused: sourceUnreadable otherShape',
    'hathitrust-api/BerkeleyLibrary+framework/spec/data/location/hathi_trust/ht-batch-1.json':
      'refused: sourceUnreadable otherShape',
    'hathitrust-api/BerkeleyLibrary+framework/spec/data/location/hathi_trust/ht-batch-2.json':
      'refused: sourceUnreadable otherShape',
    'hathitrust-api/BerkeleyLibrary+holdings/spec/data/hathi_trust/10045193.json':
      'refused: sourceUnreadable notMarcXml',
    'hathitrust-api/BerkeleyLibrary+holdings/spec/data/hathi_trust/batch-partial.json':
      'refused: sourceUnreadable otherShape',
    'hathitrust-api/hathitrust+crms/t/fixtures/metadata/001502282.json': 'finds 1',
    'hathitrust-api/hathitrust+crms/t/fixtures/metadata/mdp.39076000925557.json': 'finds 1',
    'hathitrust-api/jhu-library-applications+catalyst-blacklight/test/fixtures/files/hathi_response.json':
      'refused: sourceUnreadable notMarcXml',
  },
  // MARCXML of WorldCat, as the gateway hands it on. Local data and test records hold no OCLC number; one file is damaged.
  record: {
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/index/full_bib_marcxml_response.xml':
      'refused: sourceUnreadable marcUnexpectedElement',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/local/lbd_create_marcxml_response.xml':
      'refused: sourceWrongRecord',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/local/lhr_create_marcxml_response.xml':
      'refused: sourceWrongRecord',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/local/lhr_get_marcxml_response.xml':
      'refused: sourceWrongRecord',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/local/marc_xml_with_retention_commitment_in_marc_583_field.xml':
      'refused: sourceWrongRecord',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/manage_bibs/bib_create_response.xml': 'finds 1',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/manage_bibs/bib_create_test_record.xml':
      'refused: sourceWrongRecord',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/manage_bibs/bib_get_marcxml_response.xml':
      'finds 1',
  },
  // Replies to other questions, and examples with dots for what was left out, are refused.
  search: {
    'worldcat-api/BerkeleyLibrary+framework/spec/data/location/world_cat/': 'candidates: 1',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/index/brief_bib_json_response.json':
      'candidates: 1',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/local/local_bibs_get_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/local/local_bibs_search_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/local/local_holdings_browse_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/local/local_holdings_get_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/local/local_holdings_search_shared_print_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/manage_bibs/bib_get_current_oclc_number_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/manage_bibs/bib_match_response.json':
      'candidates: 1',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/manage_bibs/bib_validate_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/manage_holdings/branch_holding_codes_get_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/manage_holdings/holdings_get_codes_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/manage_holdings/holdings_move_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/search/basic_summary_holdings_get_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/search/bib_get_classification_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/search/bibs_search_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/search/brief_bibs_get_other_editions_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/search/brief_bibs_get_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/search/brief_bibs_search_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/search/shared_print_holdings_search_response.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/search/summary_holdings_get_response_with_heldinstate_limiter.json':
      'refused: upstreamUnreadable',
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/search/summary_holdings_search_response.json':
      'candidates: 1',
    'worldcat-api/OCLC-Developer-Network+pyMetadataExamples/tests/mocks/bib_match_response.json':
      'candidates: 1',
    'worldcat-api/pulibrary+lsp-data/spec/fixtures/files/valid_oclc_holding.json': 'candidates: 1',
    'worldcat-api/pulibrary+lsp-data/spec/fixtures/files/valid_oclc_holding_page_2.json':
      'candidates: 1',
    'worldcat-api/pulibrary+lsp-data/spec/fixtures/files/valid_oclc_holding_target_symbols.json':
      'candidates: 1',
  },
  holding: {
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/manage_holdings/holdings_get_current_response.json':
      '123456789 held',
  },
  set: {
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/manage_holdings/holdings_set_response.json':
      '123456789 held, changed',
    'worldcat-api/OCLC-Developer-Network+pyMetadataExamples/tests/mocks/setHoldings.json':
      '2416076 held, changed',
  },
  unset: {
    'worldcat-api/BookOps-CAT+bookops-worldcat/docs/manage_holdings/holdings_unset_response.json':
      '123456789 not held, changed',
    'worldcat-api/OCLC-Developer-Network+pyMetadataExamples/tests/mocks/deleteHolding.json':
      '2416076 not held, changed',
    'worldcat-api/pulibrary+lsp-data/spec/fixtures/files/oclc_unset_no_update.json': '1 not held',
    'worldcat-api/pulibrary+lsp-data/spec/fixtures/files/oclc_unset_success.json':
      '1 not held, changed',
  },
};
