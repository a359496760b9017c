import { NoDiff as NoDiff_9420be993ee6f510a49db474eb6b874a } from '../../../../src/admin/NoDiff'
import { ReviewFilters as ReviewFilters_db013209b3abd75d77b7e9597df328bb } from '../../../../src/admin/ReviewFilters'
import { NewTitle as NewTitle_9a8df354b607a31cdc0af36731f26845 } from '../../../../src/admin/NewTitle'
import { ReviewView as ReviewView_7466168b7b1fb60920157092299e6d04 } from '../../../../src/admin/ReviewView'
import { ReviewPanel as ReviewPanel_57a1e9c90325e6fe98ec3da2c9dda2a7 } from '../../../../src/admin/ReviewPanel'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OneByOne as OneByOne_ad7abf49071a4d87b66f60f981e9be56 } from '../../../../src/admin/OneByOne'
import { Prefill as Prefill_4d520e1ca55f75c8d608bf86ee396e9c } from '../../../../src/admin/Prefill'
import { PurgeButton as PurgeButton_6eeaffa48277098c8742493573bdf78b } from '../../../../src/admin/PurgeButton'
import { ReviewPublish as ReviewPublish_a3e9c9ff10f717406afa4d91f460364c } from '../../../../src/admin/ReviewPublish'
import { NoUnpublish as NoUnpublish_a3e9c9ff10f717406afa4d91f460364c } from '../../../../src/admin/ReviewPublish'
import { Versions as Versions_a2eeff7c852ab20257ec8e70cdb6ebea } from '../../../../src/admin/Versions'
import { ChoiceDiff as ChoiceDiff_9785210060885d239b3b6befa079764f } from '../../../../src/admin/ChoiceDiff'
import { ImageHeld as ImageHeld_44792d53edf290e48da4451c0f36552a } from '../../../../src/admin/ImageHeld'
import { FileRequired as FileRequired_18dc4f7b2ecd3287ba034ef4e90d0511 } from '../../../../src/admin/FileRequired'
import { CurrentPassword as CurrentPassword_6800b2c48e2573a4d6efbf05cd630c93 } from '../../../../src/admin/CurrentPassword'
import { InviteUser as InviteUser_cca1816ff433bbfcaaa3f2655afec6ec } from '../../../../src/admin/InviteUser'
import { ApiClientView as ApiClientView_7c4d0adf9e06538ab50f268ef385d23f } from '../../../../src/admin/ApiClientView'
import { ActionCell as ActionCell_709ffb06626cbc595a03b411d91413f9 } from '../../../../src/admin/AuditCells'
import { ActionFilter as ActionFilter_709ffb06626cbc595a03b411d91413f9 } from '../../../../src/admin/AuditCells'
import { DocumentCell as DocumentCell_709ffb06626cbc595a03b411d91413f9 } from '../../../../src/admin/AuditCells'
import { StateCell as StateCell_709ffb06626cbc595a03b411d91413f9 } from '../../../../src/admin/AuditCells'
import { Icon as Icon_55a0d409a5af8f499a87134144315c76 } from '../../../../src/admin/Icon'
import { Logo as Logo_275cbc8e6d8d51ca630c8afc4d6aa690 } from '../../../../src/admin/Logo'
import { Dashboard as Dashboard_0e40dcc78d39e577ce0ac8f99e5b93ee } from '../../../../src/admin/Dashboard'
import { ForgotPassword as ForgotPassword_5f0f11d92e239b133d05a5812cd48814 } from '../../../../src/admin/ForgotPassword'
import { SetPassword as SetPassword_65eb33df268b6f6b995dd7925f3d484c } from '../../../../src/admin/SetPassword'
import { Cards as Cards_bb6e69c20f4509ea14a77915cce929bd } from '../../../../src/admin/Cards'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/NoDiff#NoDiff": NoDiff_9420be993ee6f510a49db474eb6b874a,
  "/src/admin/ReviewFilters#ReviewFilters": ReviewFilters_db013209b3abd75d77b7e9597df328bb,
  "/src/admin/NewTitle#NewTitle": NewTitle_9a8df354b607a31cdc0af36731f26845,
  "/src/admin/ReviewView#ReviewView": ReviewView_7466168b7b1fb60920157092299e6d04,
  "/src/admin/ReviewPanel#ReviewPanel": ReviewPanel_57a1e9c90325e6fe98ec3da2c9dda2a7,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/OneByOne#OneByOne": OneByOne_ad7abf49071a4d87b66f60f981e9be56,
  "/src/admin/Prefill#Prefill": Prefill_4d520e1ca55f75c8d608bf86ee396e9c,
  "/src/admin/PurgeButton#PurgeButton": PurgeButton_6eeaffa48277098c8742493573bdf78b,
  "/src/admin/ReviewPublish#ReviewPublish": ReviewPublish_a3e9c9ff10f717406afa4d91f460364c,
  "/src/admin/ReviewPublish#NoUnpublish": NoUnpublish_a3e9c9ff10f717406afa4d91f460364c,
  "/src/admin/Versions#Versions": Versions_a2eeff7c852ab20257ec8e70cdb6ebea,
  "/src/admin/ChoiceDiff#ChoiceDiff": ChoiceDiff_9785210060885d239b3b6befa079764f,
  "/src/admin/ImageHeld#ImageHeld": ImageHeld_44792d53edf290e48da4451c0f36552a,
  "/src/admin/FileRequired#FileRequired": FileRequired_18dc4f7b2ecd3287ba034ef4e90d0511,
  "/src/admin/CurrentPassword#CurrentPassword": CurrentPassword_6800b2c48e2573a4d6efbf05cd630c93,
  "/src/admin/InviteUser#InviteUser": InviteUser_cca1816ff433bbfcaaa3f2655afec6ec,
  "/src/admin/ApiClientView#ApiClientView": ApiClientView_7c4d0adf9e06538ab50f268ef385d23f,
  "/src/admin/AuditCells#ActionCell": ActionCell_709ffb06626cbc595a03b411d91413f9,
  "/src/admin/AuditCells#ActionFilter": ActionFilter_709ffb06626cbc595a03b411d91413f9,
  "/src/admin/AuditCells#DocumentCell": DocumentCell_709ffb06626cbc595a03b411d91413f9,
  "/src/admin/AuditCells#StateCell": StateCell_709ffb06626cbc595a03b411d91413f9,
  "/src/admin/Icon#Icon": Icon_55a0d409a5af8f499a87134144315c76,
  "/src/admin/Logo#Logo": Logo_275cbc8e6d8d51ca630c8afc4d6aa690,
  "/src/admin/Dashboard#Dashboard": Dashboard_0e40dcc78d39e577ce0ac8f99e5b93ee,
  "/src/admin/ForgotPassword#ForgotPassword": ForgotPassword_5f0f11d92e239b133d05a5812cd48814,
  "/src/admin/SetPassword#SetPassword": SetPassword_65eb33df268b6f6b995dd7925f3d484c,
  "/src/admin/Cards#Cards": Cards_bb6e69c20f4509ea14a77915cce929bd,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
