from django.urls import path

from insatser.views import arsskifte

urlpatterns = [
    path("", arsskifte.arsskifte, name="arsskifte"),
    path("<int:artal>/granska/", arsskifte.granska, name="arsskifte_granska"),
    path("<int:artal>/genomfor/", arsskifte.genomfor, name="arsskifte_genomfor"),
    path("angra/<int:pk>/", arsskifte.angra, name="arsskifte_angra"),
    path("<int:artal>/las/", arsskifte.las, name="ar_las"),
    path("<int:artal>/las-upp/", arsskifte.las_upp, name="ar_las_upp"),
]
